package org.huying.matter.procedure;

import org.huying.base.Refusal;
import org.huying.line.Category;
import org.huying.line.Footing;
import org.huying.line.Line;
import org.huying.line.Stage;
import org.huying.line.Within;
import org.huying.matter.Clock;
import org.huying.matter.Matter;
import org.jspecify.annotations.Nullable;

/**
 * Whether a matter may go on under the newest edition of its line: only from a situation that the edition's proof has
 * walked, so that no matter is lost by moving it (law 11), and with limits from which its clocks can be computed.
 */
final class Renewal {

    private Renewal() {}

    static @Nullable Refusal refusal(Matter matter, Setting setting) {
        Line newest = setting.newest();
        if (!matter.open()) {
            return Refusals.closed();
        }
        if (newest == null || newest.edition() == matter.lineEdition()) {
            return Refusals.of("newest", "本件已在最新版。", "The matter is under the newest edition already.");
        }
        if (matter.clocks().pause() != null) {
            return Refusals.paused();
        }
        if (matter.signing() != null) {
            return edition("正在会签，签毕后才能转入。", "A signature is pending; it can be moved when that is done.");
        }
        return unfit(matter, newest);
    }

    private static @Nullable Refusal unfit(Matter matter, Line newest) {
        String name = matter.position().stage();
        Stage stage = newest.stages().get(name);
        if (stage == null || !stage.open() || stage.phase() != matter.position().phase()) {
            return edition(
                    "新版定义中“%s”环节已不存在或性质已变。".formatted(name),
                    "The newest edition has no stage '%s' of the same phase.".formatted(name));
        }
        String category = matter.content().category();
        if (category != null && newest.category(category).filter(Category::leaf).isEmpty()) {
            return edition(
                    "新版定义中没有类别“%s”，请先变更类别。".formatted(category),
                    "The newest edition has no category '%s'; re-categorise first.".formatted(category));
        }
        if (!timed(matter, newest, stage)) {
            return edition("新版的时限须由上级或承诺给定，本件没有。", "The newest edition asks for a given day, and the matter has none.");
        }
        return footing(matter).provedIn(newest)
                ? null
                : edition(
                        "新版定义的证明不含本件现在的处境，只能按原版办结。",
                        "The proof of the newest edition does not know this situation; the matter stays under its own.");
    }

    private static boolean timed(Matter matter, Line newest, Stage stage) {
        Limits total = Limits.ofTotal(newest, matter.content());
        Limits within = Limits.ofStage(newest, stage, matter.content());
        boolean whole = given(matter.clocks().total()) || total.total().isPresent();
        boolean part = within.rule() instanceof Within.Rest
                || within.stage().isPresent()
                || within.rule() instanceof Within.Given
                        && given(matter.clocks().stage());
        return whole && part;
    }

    private static boolean given(@Nullable Clock clock) {
        return clock != null && clock.limit() == null;
    }

    private static Footing footing(Matter matter) {
        return new Footing(
                matter.position().stage(),
                matter.position().lead() != null,
                matter.content().category() != null,
                matter.origin().opener() != null,
                matter.tally().counts());
    }

    private static Refusal edition(String zh, String en) {
        return Refusals.of("edition", zh, en);
    }
}
