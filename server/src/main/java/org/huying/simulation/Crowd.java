package org.huying.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.huying.base.DistrictCode;
import org.huying.matter.ledger.Echo;
import org.huying.matter.ledger.Echoes;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes some lives again and again, until there are as many as wanted. */
final class Crowd {

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final int THREADS = 2;
    private static final int TOGETHER = 1_500;

    /** A prime, greater than there are lives to choose from. */
    private static final long STRIDE = 1_000_003;

    private final DistrictCode district;
    private final Echoes echoes;
    private final Peers peers;
    private final Askers askers;
    private final TransactionTemplate transaction;

    Crowd(DistrictCode district, Echoes echoes, Peers peers, Askers askers, TransactionTemplate transaction) {
        this.district = district;
        this.echoes = echoes;
        this.peers = peers;
        this.askers = askers;
        this.transaction = transaction;
    }

    /** Lives that have ended, spread over as many weeks, the earliest first. */
    long closed(List<Echo> lived, long many, int weeks, LongConsumer told) {
        Instant first =
                lived.stream().map(Echo::filedAt).min(Instant::compareTo).orElseThrow();
        Instant last = lived.stream().map(Echo::last).max(Instant::compareTo).orElseThrow();
        echoes.open(first.minus(A_WEEK.multipliedBy(weeks)), last);
        return write(many, told, (next, share) -> {
            int week = (int) (share * weeks);
            Echo echo = scattered(lived, next);
            return new Life(echo, A_WEEK.multipliedBy(week + 1L - weeks));
        });
    }

    /**
     * Lives that go on, none of which has anything due before an instant, but all of it from then on for so long. Nothing
     * has happened to them later than that instant; a life that waits too shortly for what falls due to it gives way to another.
     */
    long open(List<Echo> lived, long many, Instant now, Duration within, LongConsumer told) {
        echoes.open(now.minus(Duration.ofDays(365)), now.plus(within));
        return write(many, told, (next, share) -> {
            Instant due = now.plusMillis((long) (Draw.of(next, "due").unit() * within.toMillis()));
            for (int other = 0; other < lived.size(); other++) {
                Life life = due(scattered(lived, next + other), due);
                if (!life.echo().last().plus(life.by()).isAfter(now)) {
                    return life;
                }
            }
            Echo echo = scattered(lived, next);
            return new Life(echo, Duration.between(echo.last(), now));
        });
    }

    private static Life due(Echo echo, Instant due) {
        return new Life(echo, Duration.between(echo.nextTimer().orElse(due), due));
    }

    /** All of them in turn, and no two neighbours one after the other. */
    private static Echo scattered(List<Echo> lived, long next) {
        return lived.get((int) Math.floorMod(next * STRIDE, lived.size()));
    }

    /** A life to be written, so much later than it was lived. */
    private record Life(Echo echo, Duration by) {}

    private interface Choice {
        /** @param share of all that were written before, from 0 to 1 */
        Life life(long next, double share);
    }

    private long write(long many, LongConsumer told, Choice choice) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CompletionService<Integer> work = new ExecutorCompletionService<>(threads);
            long written = 0;
            long asked = 0;
            long next = 0;
            int running = 0;
            while (asked < many || running > 0) {
                if (asked < many && running <= THREADS) {
                    List<Life> lives = new ArrayList<>();
                    long from = next;
                    for (; lives.size() < TOGETHER && asked < many; next++) {
                        Life life = choice.life(next, (double) asked / many);
                        lives.add(life);
                        asked += life.echo().size();
                    }
                    work.submit(() -> sound(lives, from));
                    running++;
                } else {
                    written += work.take().get();
                    running--;
                    told.accept(written);
                }
            }
            return written;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while lives were written", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("lives could not be written", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private int sound(List<Life> lives, long from) {
        Askers.Party party = askers.party(lives.size());
        Integer written = transaction.execute(status -> {
            List<Echo.Again> again = new ArrayList<>();
            for (int i = 0; i < lives.size(); i++) {
                again.add(again(lives.get(i), Draw.of(from + i, "life"), party));
            }
            return echoes.sound(district, again);
        });
        party.settle();
        return written == null ? 0 : written;
    }

    private Echo.Again again(Life life, Draw draw, Askers.Party party) {
        int variant = draw.below(36);
        Map<String, String> asks = new HashMap<>();
        Set<String> known = life.echo().requesters();
        known.forEach(asker -> asks.put(asker, party.next(draw, life.echo().filedAt())));
        return new Echo.Again(
                life.echo(),
                life.by(),
                variant,
                person -> peers.other(person, variant),
                asker -> asks.getOrDefault(asker, asker));
    }
}
