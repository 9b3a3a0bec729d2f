package org.huying.intake.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.intake.PublicFilings.Followed;

/** The matters that a visitor has opened with their codes, for as long as the visit lasts. */
final class Visit {

    private static final String ATTRIBUTE = Visit.class.getName();

    private final Map<String, Followed> opened = new ConcurrentHashMap<>();

    private Visit() {}

    static Visit of(HttpSession session) {
        if (session.getAttribute(ATTRIBUTE) instanceof Visit visit) {
            return visit;
        }
        Visit visit = new Visit();
        session.setAttribute(ATTRIBUTE, visit);
        return visit;
    }

    void add(Followed followed) {
        opened.put(followed.matter().toString(), followed);
    }

    Optional<Followed> find(String id) {
        return Optional.ofNullable(opened.get(id));
    }
}
