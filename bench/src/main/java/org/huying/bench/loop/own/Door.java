package org.huying.bench.loop.own;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.huying.base.PlaceCode;
import org.huying.bench.loop.Contender;
import org.huying.bench.loop.Step;
import org.huying.bench.loop.Words;
import org.huying.bench.measure.Client;
import org.huying.line.LineId;
import org.huying.matter.Issue;
import org.huying.matter.Matter;
import org.huying.matter.Matters;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.platform.DatabaseAddress;
import org.huying.security.Viewer;
import org.springframework.context.ConfigurableApplicationContext;

/** Huying through its service door, with all laws: chain, idempotency key on each command, timers, marks for those who follow. */
public final class Door implements Contender {

    private final ConfigurableApplicationContext server;
    private final Matters matters;
    private final Staff staff;

    /** So that no two runs on one database use the same keys. */
    private final String run = Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX);

    /** @param more settings of the server */
    public Door(DatabaseAddress database, Path data, Map<String, Object> more) {
        server = OwnServer.start(database, data, more);
        matters = server.getBean(Matters.class);
        staff = Staff.of(server, OwnServer.DISTRICT, Instant.now());
    }

    @Override
    public Client client(int number) {
        Teller teller = new Teller(number);
        return teller::loop;
    }

    /** A client whose single steps somebody wants to see. */
    public Teller teller(int number) {
        return new Teller(number);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Takes one matter after the other through the seven steps. */
    public final class Teller {

        private final int number;
        private int loops;

        private Teller(int number) {
            this.number = number;
        }

        private void loop() {
            begin();
            Matter matter = file();
            for (Step step : Step.values()) {
                if (step != Step.FILE) {
                    matter = take(step, matter);
                }
            }
        }

        /** The next loop; its commands have keys of their own. */
        public void begin() {
            loops++;
        }

        /** The idempotency key of a step of this loop. */
        public String key(Step step) {
            return "%s-%03d-%07d-%d".formatted(run, number, loops, step.number());
        }

        /** What the receipt of a step keeps of account and key, in digits to the base of 16. */
        public String receipt(Step step) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest((staff.of(step).account().value() + "\n" + key(step)).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash, 0, hash.length / 2);
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }

        public Matter file() {
            Command.File filing = new Command.File(
                    new LineId(Inputs.LINE),
                    Words.SUBJECT,
                    Words.TEXT,
                    Inputs.CATEGORY,
                    new PlaceCode(Inputs.PLACE),
                    null,
                    Inputs.CHANNEL,
                    List.of(),
                    false,
                    false,
                    Map.of());
            return done(matters.file(staff.of(Step.FILE), filing, issue(Step.FILE)));
        }

        public Matter take(Step step, Matter seen) {
            Viewer by = staff.of(step);
            Command.Act act =
                    new Command.Act(seen.id(), step.word(), Inputs.of(step, staff.department()), seen.version());
            return done(matters.act(by, act, issue(step)));
        }

        /** The body's hash as the API computes it: 64 digits. */
        private Issue issue(Step step) {
            String key = key(step);
            return new Issue(Instant.now(), key, "%064x".formatted(key.hashCode() & 0xffff_ffffL));
        }

        private static Matter done(Outcome outcome) {
            if (outcome instanceof Outcome.Done done && !done.repeated()) {
                return done.matter();
            }
            throw new IllegalStateException("a step of the loop was not done: " + outcome);
        }
    }
}
