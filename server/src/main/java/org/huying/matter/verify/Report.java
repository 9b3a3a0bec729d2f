package org.huying.matter.verify;

import java.util.List;
import org.huying.base.DistrictCode;

/**
 * What verifying found.
 *
 * @param since the seal after which was read; 0 where everything was
 * @param matters that were read, with their events
 * @param unsealed events that no seal protects yet: who can change rows could still change them unseen
 * @param anchored whether a last seal is known outside the database; without it nobody can tell whether the newest
 *     seals were taken away together with their events
 * @param findings of each matter the first bad event, then what concerns no matter
 */
public record Report(
        DistrictCode district,
        long since,
        long matters,
        long events,
        long seals,
        long unsealed,
        boolean anchored,
        List<Finding> findings) {

    public Report {
        findings = List.copyOf(findings);
    }

    public boolean intact() {
        return findings.isEmpty();
    }
}
