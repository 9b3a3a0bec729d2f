-- What a district is, each fact with the days between which it holds. "valid_until" is exclusive.
create schema district;

create table district.district (
    district char(6) not null,
    name_zh text not null,
    name_en text not null,
    founded date not null,
    edition integer not null,
    constraint district_pk primary key (district)
);

-- Who changed what, and when. Rows are added, never changed.
create table district.change (
    district char(6) not null,
    edition integer not null,
    seq integer not null,
    at timestamptz not null,
    by text not null,
    change text not null,
    valid_from date not null,
    detail jsonb not null,
    constraint change_pk primary key (district, edition, seq),
    constraint change_district_fk foreign key (district) references district.district (district)
);

-- Units: responsible departments, streets, communities, companies.
create table district.unit (
    district char(6) not null,
    code text not null,
    kind text not null,
    constraint unit_pk primary key (district, code),
    constraint unit_district_fk foreign key (district) references district.district (district)
);

create table district.unit_term (
    district char(6) not null,
    code text not null,
    valid_from date not null,
    valid_until date,
    name_zh text not null,
    name_en text not null,
    parent text,
    place_in_list integer not null,
    constraint unit_term_pk primary key (district, code, valid_from),
    constraint unit_term_unit_fk foreign key (district, code) references district.unit (district, code),
    constraint unit_term_parent_fk foreign key (district, parent) references district.unit (district, code),
    constraint unit_term_span check (valid_until > valid_from)
);

create table district.unit_successor (
    district char(6) not null,
    code text not null,
    seq integer not null,
    successor text not null,
    constraint unit_successor_pk primary key (district, code, seq),
    constraint unit_successor_once unique (district, code, successor),
    constraint unit_successor_unit_fk foreign key (district, code) references district.unit (district, code),
    constraint unit_successor_other_fk foreign key (district, successor) references district.unit (district, code),
    constraint unit_successor_other check (successor <> code)
);

-- The functions that a district must always fill.
create table district.function (
    district char(6) not null,
    function text not null,
    valid_from date not null,
    valid_until date,
    unit text not null,
    constraint function_pk primary key (district, function, valid_from),
    constraint function_unit_fk foreign key (district, unit) references district.unit (district, code),
    constraint function_span check (valid_until > valid_from)
);

-- Places: from the district down to the house.
create table district.place (
    district char(6) not null,
    code text not null,
    kind text not null,
    note text not null,
    constraint place_pk primary key (district, code),
    constraint place_district_fk foreign key (district) references district.district (district)
);

create table district.place_term (
    district char(6) not null,
    code text not null,
    valid_from date not null,
    valid_until date,
    name_zh text not null,
    name_en text not null,
    parent text,
    manager text,
    boundary bytea, -- well-known binary, WGS-84
    constraint place_term_pk primary key (district, code, valid_from),
    constraint place_term_place_fk foreign key (district, code) references district.place (district, code),
    constraint place_term_parent_fk foreign key (district, parent) references district.place (district, code),
    constraint place_term_manager_fk foreign key (district, manager) references district.unit (district, code),
    constraint place_term_span check (valid_until > valid_from)
);

create table district.place_successor (
    district char(6) not null,
    code text not null,
    seq integer not null,
    successor text not null,
    constraint place_successor_pk primary key (district, code, seq),
    constraint place_successor_once unique (district, code, successor),
    constraint place_successor_place_fk foreign key (district, code) references district.place (district, code),
    constraint place_successor_other_fk foreign key (district, successor) references district.place (district, code),
    constraint place_successor_other check (successor <> code)
);

-- People in the district's service and the posts they hold.
create table district.person (
    district char(6) not null,
    person text not null,
    valid_from date not null,
    valid_until date,
    name_zh text not null,
    name_en text not null,
    constraint person_pk primary key (district, person, valid_from),
    constraint person_district_fk foreign key (district) references district.district (district),
    constraint person_span check (valid_until > valid_from)
);

create table district.post (
    district char(6) not null,
    person text not null,
    unit text not null,
    role text not null,
    over text,
    over_key text generated always as (coalesce(over, '')) stored,
    valid_from date not null,
    valid_until date,
    constraint post_pk primary key (district, person, unit, role, over_key, valid_from),
    constraint post_unit_fk foreign key (district, unit) references district.unit (district, code),
    constraint post_over_fk foreign key (district, over) references district.place (district, code),
    constraint post_span check (valid_until > valid_from)
);

-- Duty lists: what units may or may not be asked to do.
create table district.duty_list (
    district char(6) not null,
    code text not null,
    valid_from date not null,
    valid_until date,
    name_zh text not null,
    name_en text not null,
    positive boolean not null,
    kind_covered text,
    unit_covered text,
    constraint duty_list_pk primary key (district, code, valid_from),
    constraint duty_list_district_fk foreign key (district) references district.district (district),
    constraint duty_list_unit_fk foreign key (district, unit_covered) references district.unit (district, code),
    constraint duty_list_covers_one check ((kind_covered is null) <> (unit_covered is null)),
    constraint duty_list_span check (valid_until > valid_from)
);

create table district.duty_entry (
    district char(6) not null,
    list text not null,
    valid_from date not null,
    seq integer not null,
    line text not null,
    category text not null, -- the beginning of a category code; empty for every category
    why_zh text not null,
    why_en text not null,
    constraint duty_entry_pk primary key (district, list, valid_from, seq),
    constraint duty_entry_list_fk foreign key (district, list, valid_from)
        references district.duty_list (district, code, valid_from)
);

-- Duty rosters: a rule of turns, and shifts agreed apart from it.
create table district.roster (
    district char(6) not null,
    code text not null,
    valid_from date not null,
    valid_until date,
    name_zh text not null,
    name_en text not null,
    changes_at time not null,
    days_each integer not null,
    constraint roster_pk primary key (district, code, valid_from),
    constraint roster_district_fk foreign key (district) references district.district (district),
    constraint roster_days check (days_each > 0),
    constraint roster_span check (valid_until > valid_from)
);

create table district.roster_turn (
    district char(6) not null,
    roster text not null,
    valid_from date not null,
    seq integer not null,
    unit text not null,
    person text,
    constraint roster_turn_pk primary key (district, roster, valid_from, seq),
    constraint roster_turn_roster_fk foreign key (district, roster, valid_from)
        references district.roster (district, code, valid_from),
    constraint roster_turn_unit_fk foreign key (district, unit) references district.unit (district, code)
);

create table district.roster_shift (
    district char(6) not null,
    roster text not null,
    starts timestamptz not null,
    ends timestamptz not null,
    unit text not null,
    person text,
    constraint roster_shift_pk primary key (district, roster, starts),
    constraint roster_shift_district_fk foreign key (district) references district.district (district),
    constraint roster_shift_unit_fk foreign key (district, unit) references district.unit (district, code),
    constraint roster_shift_span check (ends > starts)
);
