package org.huying.intake.resident.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huying.intake.resident.Resident;
import org.huying.intake.resident.ResidentId;
import org.huying.intake.resident.Residents;
import org.huying.security.Viewers;
import org.springframework.stereotype.Component;

/**
 * Which resident a visit belongs to. It is a note on the session that only the public pages read: the filters that guard
 * the service know nothing of it, so it opens none of its doors. Whoever is signed in to the service is no resident here.
 */
@Component
public class ResidentSession {

    private static final String ATTRIBUTE = ResidentSession.class.getName();
    private static final String OURS = "org.huying.";

    private final Residents residents;

    ResidentSession(Residents residents) {
        this.residents = residents;
    }

    /** @param name as it was typed, to be shown to whoever typed it */
    private record Note(String resident, int stamp, String name) implements Serializable {}

    /** The resident who is signed in, if one is. */
    public Optional<Resident> find(HttpServletRequest request) {
        return Viewers.find().isPresent()
                ? Optional.empty()
                : note(request).flatMap(note -> residents.find(new ResidentId(note.resident()), note.stamp()));
    }

    /** The name with which they signed in; empty where nobody did. */
    public String name(HttpServletRequest request) {
        return note(request).map(Note::name).orElse("");
    }

    /** Begins a session of its own, with a new token against forgery, and takes along what the visit has opened. */
    void begin(HttpServletRequest request, Resident resident, String name) {
        Map<String, Object> visit = new LinkedHashMap<>();
        HttpSession before = request.getSession(false);
        if (before != null) {
            Collections.list(before.getAttributeNames()).stream()
                    .filter(each -> each.startsWith(OURS))
                    .forEach(each -> visit.put(each, before.getAttribute(each)));
            before.invalidate();
        }
        HttpSession session = request.getSession();
        visit.forEach(session::setAttribute);
        session.setAttribute(ATTRIBUTE, new Note(resident.id().value(), resident.stamp(), name));
    }

    /** Leaves nothing of the visit behind. */
    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static Optional<Note> note(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Note note
                ? Optional.of(note)
                : Optional.empty();
    }
}
