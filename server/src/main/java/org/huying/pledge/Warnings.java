package org.huying.pledge;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.huying.base.DistrictCode;
import org.huying.line.Universal;
import org.huying.matter.Issue;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Tells people when a light turns worse: yellow urges the lead unit (催办), red lists the matter for supervision (督办). These
 * are the words that everybody in the district knows from every other matter, so a warning stands where they look anyway:
 * in the lead unit's inbox, on the board of supervision, and in the matter's ledger. Each change is told once.
 */
@Service
public final class Warnings {

    private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);

    private final Pledges pledges;
    private final Matters matters;
    private final WarningStore store;

    Warnings(Pledges pledges, Matters matters, WarningStore store) {
        this.pledges = pledges;
        this.matters = matters;
        this.store = store;
    }

    /** Looks at every open pledge of a district; how many people were told of. */
    public int tell(DistrictCode district, Instant now) {
        Viewer system = Viewer.system(district);
        Map<MatterId, WarningStore.Warned> before = store.all(district);
        int told = 0;
        for (Pledge pledge : pledges.open(system, now)) {
            WarningStore.Warned last = before.get(pledge.matter());
            Light known = last == null ? Light.GREEN : last.light();
            if (pledge.light() == known) {
                continue;
            }
            if (pledge.light().compareTo(known) > 0) {
                if (!warned(system, pledge, now)) {
                    continue; // tried again the next time
                }
                told++;
            }
            store.put(
                    district,
                    pledge.matter(),
                    new WarningStore.Warned(
                            pledge.light(), now, pledge.progress().reports()));
        }
        return told;
    }

    private boolean warned(Viewer system, Pledge pledge, Instant now) {
        Universal action = pledge.light() == Light.RED ? Universal.SUPERVISE : Universal.URGE;
        String key = "pledge-light:%s:%s:%s:%d"
                .formatted(
                        pledge.matter(),
                        pledge.light().word(),
                        pledge.why().word(),
                        pledge.progress().reports());
        Command.Act act = new Command.Act(pledge.matter(), action.word(), Map.of("text", words(pledge)), null);
        Outcome outcome = matters.act(system, act, new Issue(now, key, key));
        if (outcome instanceof Outcome.Done) {
            return true;
        }
        LOG.warn(
                "the light of {} is not told: {}",
                pledge.number(),
                outcome instanceof Outcome.Refused refused
                        ? refused.refusal().code()
                        : outcome.getClass().getSimpleName());
        return false;
    }

    /** In Chinese, as the ledger is. */
    private static String words(Pledge pledge) {
        String unit = pledge.target().unit();
        String light = pledge.light() == Light.RED ? "红灯" : "黄灯";
        return "%s：%s。已完成%s，%s应完成%s，目标%s。"
                .formatted(
                        light,
                        reason(pledge.why()),
                        amount(pledge.progress().reached(), unit),
                        pledge.progress().comparedOn(),
                        amount(pledge.progress().expected(), unit),
                        amount(pledge.target().value(), unit));
    }

    private static String reason(Why why) {
        return switch (why) {
            case LATE -> "已过期限未达目标";
            case SILENT -> "两次以上未报进展";
            case FAR_BEHIND -> "大幅落后于计划";
            case BEHIND -> "落后于计划";
            case UNREPORTED -> "一次未报进展";
            case MILESTONE -> "节点未按时完成";
            case CONCLUDED -> "督查结论未全部完成";
            case REACHED, ON_PLAN -> "按计划";
        };
    }

    private static String amount(@Nullable Double value, String unit) {
        return value == null
                ? "（无）"
                : new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value) + unit;
    }
}
