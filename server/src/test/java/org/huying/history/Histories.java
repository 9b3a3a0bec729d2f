package org.huying.history;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Lets clients loose on few matters at once and writes down what each asked and was answered, and when. */
final class Histories implements AutoCloseable {

    static final int CLIENTS = 4;
    static final int CALLS = 5;
    static final int MATTERS = 2;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    /**
     * One history, with a look at everything at its end.
     *
     * @param doors which door each client asks at
     */
    List<Operation<Call, Answer>> record(long seed, IntFunction<Door> doors) throws Exception {
        AtomicLong instants = new AtomicLong();
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        List<Future<List<Operation<Call, Answer>>>> parts = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            Client client =
                    new Client(number, doors.apply(number), instants, new SplittableRandom(seed * CLIENTS + number));
            Callable<List<Operation<Call, Answer>>> work = () -> {
                start.await();
                return client.work();
            };
            parts.add(clients.submit(work));
        }
        List<Operation<Call, Answer>> history = new ArrayList<>();
        for (Future<List<Operation<Call, Answer>>> part : parts) {
            history.addAll(part.get());
        }
        Client last = new Client(CLIENTS, doors.apply(0), instants, new SplittableRandom(seed));
        for (int matter = 0; matter < MATTERS; matter++) {
            history.add(last.ask(new Call.Look(matter)));
            history.add(last.ask(new Call.Read(matter)));
        }
        return history;
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }

    /** Draws what it asks; of each matter it knows the version that it saw last. */
    private static final class Client {

        private final int number;
        private final Door door;
        private final AtomicLong instants;
        private final SplittableRandom random;
        private final int[] versions = new int[MATTERS];
        private int said;
        private Call.@Nullable Act again;

        private Client(int number, Door door, AtomicLong instants, SplittableRandom random) {
            this.number = number;
            this.door = door;
            this.instants = instants;
            this.random = random;
            java.util.Arrays.fill(versions, 1);
        }

        List<Operation<Call, Answer>> work() {
            List<Operation<Call, Answer>> asked = new ArrayList<>();
            for (int call = 0; call < CALLS; call++) {
                asked.add(ask(drawn()));
            }
            return asked;
        }

        Operation<Call, Answer> ask(Call call) {
            long invoked = instants.getAndIncrement();
            Answer answer = door.ask(call);
            long answered = instants.getAndIncrement();
            switch (answer) {
                case Answer.Done done -> versions[call.matter()] = done.version();
                case Answer.Seen seen -> versions[call.matter()] = seen.version();
                case Answer.Stale stale -> versions[call.matter()] = stale.version();
                case Answer.Ledger ledger ->
                    versions[call.matter()] = ledger.marks().size();
                case Answer.Refused refused -> {}
                case Answer.KeyReused reused -> {}
            }
            return new Operation<>(number, call, answer, invoked, answered);
        }

        private Call drawn() {
            int matter = random.nextInt(MATTERS);
            int kind = random.nextInt(10);
            if (kind == 0) {
                return new Call.Look(matter);
            }
            if (kind == 1) {
                return new Call.Read(matter);
            }
            if (kind == 2 && again != null) {
                return again;
            }
            Call.Act act = act(matter);
            again = act.key() == null ? again : act;
            return act;
        }

        /** A key may be one that another client uses, of the same command or of another. */
        private Call.Act act(int matter) {
            List<String> actions = SmallMatters.actions();
            boolean comment = random.nextInt(4) == 0;
            String action = comment ? "comment" : actions.get(random.nextInt(actions.size()));
            Integer expected = random.nextInt(3) == 0 ? versions[matter] : null;
            return switch (random.nextInt(4)) {
                case 0 -> new Call.Act(matter, action, "shared", null, action + "-" + matter);
                case 1 -> new Call.Act(matter, action, mark(), expected, "key-" + action + "-" + random.nextInt(3));
                default -> new Call.Act(matter, action, mark(), expected, null);
            };
        }

        private String mark() {
            return number + "." + said++;
        }
    }
}
