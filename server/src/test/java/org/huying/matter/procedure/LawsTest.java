package org.huying.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.huying.base.Generated;
import org.huying.base.Generated.Source;
import org.huying.line.Line;
import org.huying.line.Phase;
import org.huying.matter.Clock;
import org.huying.matter.Closure;
import org.huying.matter.Link;
import org.huying.matter.Matter;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The laws of the kernel, held against drawn lines, drawn people and drawn instants. */
class LawsTest {

    private static final Instant START = Instant.parse("2024-01-30T02:00:00Z");

    private static void lives(BiConsumer<World, Source> law) {
        Generated.cases(250, source -> {
            World world = world(source);
            Life life = new Life(source, world);
            life.file();
            int steps = source.between(1, 40);
            for (int step = 0; step < steps; step++) {
                life.step();
            }
            law.accept(world, source);
        });
    }

    /** Lives in which several asked for the same, before and after which everything else may happen. */
    private static void mergedLives(Consumer<World> law) {
        Generated.cases(250, source -> {
            World world = world(source);
            Life life = new Life(source, world);
            for (int round = 0; round < 3; round++) {
                life.file();
                life.file();
                life.merge();
                life.merge();
                int steps = source.between(0, 12);
                for (int step = 0; step < steps; step++) {
                    life.step();
                }
            }
            law.accept(world);
        });
    }

    private static World world(Source source) {
        World world = new World(SmallDistrict.district(), GeneratedLines.draw(source), START);
        world.draws = () -> source.between(0, 99) / 100.0;
        return world;
    }

    private static void eachEvent(World world, Watch watch) {
        for (Matter matter : world.all()) {
            Matter before = null;
            for (Recorded recorded : world.ledger(matter.id())) {
                Matter after = Matter.apply(before, recorded);
                watch.see(before, recorded, after);
                before = after;
            }
        }
    }

    /** Sees every step of every ledger. */
    private interface Watch {
        void see(@Nullable Matter before, Recorded recorded, Matter after);
    }

    @Test
    void law1EveryOpenMatterHasExactlyOneHolderWhoExistsThatDay() {
        lives((world, source) -> eachEvent(world, (before, recorded, after) -> {
            if (after.open()) {
                assertThat(world.district.unit(after.holder())).isPresent();
                assertThat(world.line(after.origin().line(), after.lineEdition())
                                .stages())
                        .containsKey(after.position().stage());
            }
        }));
    }

    @Test
    void law2EveryOpenMatterIsOnTheClockOrPausedBySomebodyNamedWithAnEnd() {
        lives((world, source) -> eachEvent(world, (before, recorded, after) -> {
            if (after.open()) {
                assertThat(after.clocks().stage())
                        .as("stage clock after %s", recorded.event())
                        .isNotNull();
                if (after.clocks().pause() != null) {
                    assertThat(after.clocks().pause().approvedBy()).isNotNull();
                    assertThat(after.clocks().pause().until())
                            .isAfter(after.clocks().pause().from());
                }
            } else {
                assertThat(after.clocks().stage()).isNull();
                assertThat(after.closure()).isNotNull();
            }
        }));
    }

    @Test
    void law3StateIsTheFoldOfTheLedgerAndARefusalLeavesNoTrace() {
        lives((world, source) -> {
            for (Matter matter : world.all()) {
                assertThat(Matter.fold(world.ledger(matter.id()))).contains(matter);
            }
        });
    }

    @Test
    void law4OnlyNamedEventsMoveADeadline() {
        lives((world, source) -> eachEvent(world, (before, recorded, after) -> {
            if (before == null) {
                return;
            }
            boolean totalMoves =
                    !before.clocks().total().due().equals(after.clocks().total().due());
            if (totalMoves) {
                assertThat(mayMoveTotal(recorded.event(), before))
                        .as("total moved by %s", recorded.event())
                        .isTrue();
            }
            boolean sameStage =
                    before.position().stage().equals(after.position().stage());
            if (sameStage && before.open() && after.open() && !due(before).equals(due(after))) {
                assertThat(mayMoveTotal(recorded.event(), before))
                        .as("stage moved by %s", recorded.event())
                        .isTrue();
            }
        }));
    }

    private static Optional<Instant> due(Matter matter) {
        return Optional.ofNullable(matter.clocks().stage()).map(Clock::due);
    }

    private static boolean mayMoveTotal(Event event, Matter before) {
        return event instanceof Event.Extended
                || event instanceof Event.Resumed
                || event instanceof Event.Recategorised
                || event instanceof Event.MadeUrgent
                || event instanceof Event.Reopened
                || event instanceof Event.CalendarMoved
                || event instanceof Event.EditionMoved
                || event instanceof Event.Moved && !before.open();
    }

    @Test
    void law4ReCategorisationAndUrgencyKeepTheOriginalStart() {
        lives((world, source) -> eachEvent(world, (before, recorded, after) -> {
            if (before != null
                    && (recorded.event() instanceof Event.Recategorised
                            || recorded.event() instanceof Event.MadeUrgent)) {
                assertThat(after.clocks().total().start())
                        .isEqualTo(before.clocks().total().start());
            }
        }));
    }

    @Test
    void law5NobodyChecksWhatTheyHandledAndTheRestCountsAsUnchecked() {
        lives((world, source) -> eachEvent(world, (before, recorded, after) -> {
            if (before != null
                    && recorded.event() instanceof Event.Moved
                    && before.position().phase() == Phase.CHECKING) {
                assertThat(before.tally().doers()).doesNotContain(recorded.by());
            }
            if (recorded.event() instanceof Event.Sampled) {
                assertThat(after.tally().doers()).doesNotContain(recorded.by());
            }
            if (after.closure() != null && after.closure().way() == Closure.Way.CHECKED) {
                assertThat(world.ledger(after.id()).stream().limit(after.version()))
                        .as("a checked closing was checked")
                        .anyMatch(LawsTest::isCheck);
            }
        }));
    }

    @Test
    void law8WhatWasMergedInConfidenceStaysInConfidence() {
        mergedLives(world -> {
            for (Matter matter : world.all()) {
                if (matter.content().confidential()) {
                    assertThat(goneInto(world, matter))
                            .allMatch(other -> other.content().confidential());
                }
            }
        });
    }

    @Test
    void everybodyWhoseMatterWasMergedIsAnsweredWithTheOneThatTookItIn() {
        mergedLives(world -> {
            for (Matter matter : world.all()) {
                List<Matter> into = goneInto(world, matter);
                if (!into.isEmpty() && !into.getLast().open()) {
                    answeredAlike(world, matter, into.getLast());
                }
            }
        });
    }

    /** The matters that it was merged into, one into the next. */
    private static List<Matter> goneInto(World world, Matter matter) {
        List<Matter> into = new ArrayList<>();
        for (Optional<Link> link = matter.mergedInto(); link.isPresent(); ) {
            into.add(world.matter(link.get().id()));
            link = into.getLast().mergedInto();
        }
        return into;
    }

    private static void answeredAlike(World world, Matter duplicate, Matter answered) {
        Closure told = Objects.requireNonNull(duplicate.closure());
        Closure said = Objects.requireNonNull(answered.closure());
        assertThat(told.asked()).as("asked with %s", said).isEqualTo(said.asked());
        assertThat(told.outcome()).isEqualTo(said.outcome());
        assertThat(told.reply()).isEqualTo(reason(world, answered));
        assertThat(answered.content().requesters())
                .containsAll(duplicate.content().requesters());
        if (duplicate.judgement() != null) {
            assertThat(duplicate.judgement().at())
                    .as("what is judged is the last answer")
                    .isAfterOrEqualTo(said.at());
        }
    }

    /** What who asked was told at the end: the reply, or the reason where there was none. */
    private static String reason(World world, Matter matter) {
        String last = world.ledger(matter.id()).stream()
                .map(Recorded::event)
                .filter(Event.Withdrawn.class::isInstance)
                .map(event -> ((Event.Withdrawn) event).reason())
                .reduce("", (before, after) -> after);
        String reply = Objects.requireNonNull(matter.closure()).reply();
        return reply == null ? last : reply;
    }

    private static boolean isCheck(Recorded recorded) {
        return recorded.event() instanceof Event.Moved moved
                && List.of("pass", "pass-anyway").contains(moved.action());
    }

    @Test
    void law9ACommandHappensEntirelyOrNotAtAll() {
        int[] done = new int[1];
        int[] refused = new int[1];
        Generated.cases(300, source -> {
            World world = world(source);
            Life life = new Life(source, world);
            for (int step = 0; step < 25; step++) {
                Before before = new Before(world);
                Result result = life.attempt();
                if (result instanceof Result.Done happened) {
                    before.hasGrownBy(happened);
                    done[0]++;
                } else {
                    before.isAsItWas();
                    refused[0]++;
                }
                life.step();
            }
        });
        assertThat(List.of(done[0], refused[0])).as("both were tried").allMatch(times -> times > 500);
    }

    @Test
    void law10TimersFireOnceAndNeverTwice() {
        lives((world, source) -> {
            world.now = world.now.plusSeconds(source.between(0, 86_400 * 60));
            world.fire();
            List<Matter> fired = world.all();
            world.fire();
            assertThat(world.all()).isEqualTo(fired);
            for (Matter matter : fired) {
                assertThat(matter.nextTimer().filter(at -> !at.isAfter(world.now)))
                        .isEmpty();
            }
        });
    }

    @Test
    void law11NoMatterOfASoundLineIsEverLost() {
        lives((world, source) -> {
            Life life = new Life(source, world);
            for (Matter matter : world.all()) {
                assertThat(life.bringHome(matter.id()))
                        .as(
                                "matter %s in stage %s, held by %s, doers %s",
                                matter.id(),
                                matter.position().stage(),
                                matter.holder(),
                                matter.tally().doers())
                        .isPresent();
            }
        });
    }

    @Test
    void theSameCommandInTheSameSettingIsDecidedTheSame() {
        lives((world, source) -> {
            if (world.all().isEmpty()) {
                return;
            }
            Matter matter = source.oneOf(world.all());
            Line line = world.line(matter.origin().line(), matter.lineEdition());
            Setting setting = world.setting(line, world.now, source.oneOf(Life.CAST));
            Command command = new Command.Act(matter.id(), "accept", java.util.Map.of(), null);
            assertThat(Procedure.decide(matter, command, setting))
                    .isEqualTo(Procedure.decide(matter, command, setting));
        });
    }
}
