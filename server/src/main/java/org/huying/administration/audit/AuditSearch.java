package org.huying.administration.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huying.district.Districts;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** Asks every record that the asker may read, and puts what they say in one order. */
@Component
public class AuditSearch {

    private final Districts districts;
    private final MatterTrails matters;
    private final HouseTrails house;

    AuditSearch(Districts districts, MatterTrails matters, HouseTrails house) {
        this.districts = districts;
        this.matters = matters;
        this.house = house;
    }

    /** The newest first, at most so many. A matter narrows to what names matters: looks and the ledger. */
    public List<AuditRow> search(Viewer viewer, AuditAsked asked, int most) {
        AuditAsking asking = new AuditAsking(viewer, asked, most, districts.current(viewer.district()));
        List<AuditRow> rows = new ArrayList<>();
        for (AuditSource source : AuditSource.values()) {
            boolean names = source == AuditSource.LOOKS || source == AuditSource.LEDGER;
            if (asked.wants(source) && source.isFor(viewer) && (asked.matter() == null || names)) {
                rows.addAll(of(source, asking));
            }
        }
        return rows.stream()
                .sorted(Comparator.comparing(AuditRow::at).reversed())
                .limit(most)
                .toList();
    }

    private List<AuditRow> of(AuditSource source, AuditAsking asking) {
        return switch (source) {
            case LOOKS -> matters.looks(asking);
            case LEDGER -> matters.ledger(asking);
            case DISTRICT -> house.district(asking);
            case CALENDAR -> house.calendar(asking);
            case LINES -> house.lines(asking);
            case ACCOUNTS -> house.accounts(asking);
        };
    }
}
