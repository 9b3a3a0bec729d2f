package org.huying.matter.verify;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a verification must say after a tampering.
 *
 * @param bad of each matter that is hit the first bad event, or {@link Finding#ROW}
 * @param seal the first bad seal; 0 where none is
 * @param unsealed how many events are reported as unprotected
 */
record Expected(Map<Long, Integer> bad, long seal, long unsealed) {

    private static final Pattern SEAL = Pattern.compile("\\bseal (\\d+)\\b");

    Expected {
        bad = new TreeMap<>(bad);
    }

    static Expected of(long matter, int seq, long seal, long unsealed) {
        return new Expected(Map.of(matter, seq), seal, unsealed);
    }

    /** What a report says, in the same form. */
    static Expected said(Report report) {
        Map<Long, Integer> bad = new TreeMap<>();
        long seal = 0;
        for (Finding finding : report.findings()) {
            if (finding.matter() != null) {
                bad.put(finding.matter().value(), finding.seq());
            } else if (seal == 0 && finding.rule().equals("seal")) {
                Matcher named = SEAL.matcher(finding.what().en());
                seal = named.find() ? Long.parseLong(named.group(1)) : -1;
            }
        }
        return new Expected(bad, seal, report.unsealed());
    }
}
