package org.huying.intake.resident;

import java.time.Duration;
import org.huying.base.Refusal;

/** How an attempt to come in ended. */
public sealed interface Admission {

    record Admitted(Resident resident) implements Admission {}

    record Refused(Refusal refusal) implements Admission {}

    /** Too many attempts; nothing was checked. */
    record Throttled(Duration waiting) implements Admission {

        public Refusal refusal() {
            long minutes = Math.max(1, waiting.plusSeconds(59).toMinutes());
            return Refusal.of(
                    "too-many",
                    "尝试次数过多，请 " + minutes + " 分钟后再试。",
                    "Too many attempts; try again in " + minutes + (minutes == 1 ? " minute." : " minutes."));
        }
    }
}
