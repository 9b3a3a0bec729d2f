package org.huying.district.store;

import java.util.List;
import org.huying.district.Person;
import org.huying.district.Post;
import org.huying.district.store.Rows.Row;

/** Writes people and the posts that they hold. */
final class PeopleWriter {

    private final Rows rows;

    PeopleWriter(Rows rows) {
        this.rows = rows;
    }

    void people(List<Person> people) {
        rows.write(
                """
                insert into district.person (district, person, valid_from, valid_until, name_zh, name_en)
                select :district, r.person, r.valid_from, r.valid_until, r.name_zh, r.name_en
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                    person text, valid_from date, valid_until date, name_zh text, name_en text)
                on conflict on constraint person_pk do update
                set valid_until = excluded.valid_until, name_zh = excluded.name_zh, name_en = excluded.name_en
                """,
                people,
                person -> new Row()
                        .with("person", person.id())
                        .with(person.span())
                        .with(person.name()));
    }

    void posts(List<Post> posts) {
        rows.write(
                """
                insert into district.post (district, person, unit, role, over, valid_from, valid_until)
                select :district, r.person, r.unit, r.role, r.over, r.valid_from, r.valid_until
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                    person text, unit text, role text, over text, valid_from date, valid_until date)
                on conflict on constraint post_pk do update set valid_until = excluded.valid_until
                """,
                posts,
                post -> new Row()
                        .with("person", post.person())
                        .with("unit", post.unit())
                        .with("role", post.role().name())
                        .with("over", post.over())
                        .with(post.span()));
    }
}
