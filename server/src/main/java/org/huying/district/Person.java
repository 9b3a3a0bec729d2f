package org.huying.district;

import org.huying.base.Bilingual;
import org.huying.base.PersonId;

/** Somebody in the district's service; not a requester, whose identity lies in the vault. */
public record Person(PersonId id, Bilingual name, Span span) implements Dated<PersonId> {

    @Override
    public PersonId code() {
        return id;
    }

    public Person named(Bilingual newName) {
        return new Person(id, newName, span);
    }

    public Person during(Span newSpan) {
        return new Person(id, name, newSpan);
    }
}
