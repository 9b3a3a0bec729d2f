package org.huying.bench.loop.own;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.huying.base.DistrictCode;
import org.huying.bench.loop.Step;
import org.huying.security.Account;
import org.huying.security.AccountId;
import org.huying.security.Accounts;
import org.huying.security.Viewer;
import org.huying.security.Viewers;
import org.springframework.context.ApplicationContext;

/** The people of the demo district who take the steps, with the posts that they hold today. */
record Staff(Map<Step, Viewer> viewers) {

    static Staff of(ApplicationContext server, DistrictCode district, Instant today) {
        Accounts accounts = server.getBean(Accounts.class);
        Viewers viewers = server.getBean(Viewers.class);
        Map<Step, Viewer> staff = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            Account account = accounts.find(district, new AccountId(step.who())).orElseThrow();
            staff.put(step, viewers.of(account, today));
        }
        return new Staff(staff);
    }

    Viewer of(Step step) {
        return Objects.requireNonNull(viewers.get(step));
    }

    /** The department: the unit of the one who handles. */
    String department() {
        return of(Step.HANDLE).units().getFirst().value();
    }
}
