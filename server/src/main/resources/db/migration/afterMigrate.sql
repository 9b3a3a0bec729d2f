-- Where the database is not in the cluster in which it was written before, the marks of its ledger go on above all there are.
select matter.take_up();
