package org.huying.administration.audit;

import java.time.Instant;
import org.huying.base.PersonId;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.matter.words.Names;
import org.huying.matter.words.Phrase;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A search as it is carried out: who asks for what, how much, and the names of the district for telling it. */
record AuditAsking(Viewer viewer, AuditAsked asked, int most, District district, Names names) {

    AuditAsking(Viewer viewer, AuditAsked asked, int most, District district) {
        this(viewer, asked, most, district, new Names(district));
    }

    Instant from() {
        return asked.from().atStartOfDay(Zones.CHINA).toInstant();
    }

    Instant until() {
        return asked.until().plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
    }

    boolean fits(PersonId by, Instant at) {
        PersonId person = asked.person();
        return (person == null || person.equals(by)) && !at.isBefore(from()) && at.isBefore(until());
    }

    AuditRow row(Instant at, AuditSource source, PersonId by, Phrase what, @Nullable String href, String about) {
        return new AuditRow(at, source, names.person(by), by.value(), what, href, about);
    }
}
