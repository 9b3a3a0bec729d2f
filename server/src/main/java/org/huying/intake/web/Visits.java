package org.huying.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.huying.intake.PublicFilings.Followed;
import org.huying.intake.resident.Linked;
import org.huying.intake.resident.Residents;
import org.huying.intake.resident.web.ResidentSession;
import org.huying.matter.MatterId;
import org.springframework.stereotype.Component;

/** Which matters a visitor may see: those opened with their codes, and those on the list of who is signed in. */
@Component
class Visits {

    private final Residents residents;
    private final ResidentSession session;

    Visits(Residents residents, ResidentSession session) {
        this.residents = residents;
        this.session = session;
    }

    void add(HttpServletRequest request, Followed followed) {
        Visit.of(request.getSession()).add(followed);
    }

    Optional<Followed> find(HttpServletRequest request, String id) {
        return Visit.of(request.getSession()).find(id).or(() -> listed(request, id));
    }

    private Optional<Followed> listed(HttpServletRequest request, String id) {
        return session.find(request)
                .flatMap(resident -> MatterId.find(id).flatMap(matter -> residents.find(resident, matter)))
                .map(Linked::followed);
    }
}
