-- Where the database is not in the cluster in which it was written before, the marks of its ledger go on above all there are.
do $$
begin
    if to_regprocedure('matter.take_up()') is not null then
        perform matter.take_up();
    end if;
end
$$;
