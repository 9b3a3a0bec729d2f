package org.huying.intake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.huying.intake.messages.MessageFile;
import org.huying.intake.messages.Row;

/**
 * One run through a file. Several threads file at once, so that the database commits them together; no more is read
 * ahead than they can take.
 */
final class ImportRun implements AutoCloseable {

    private static final int THREADS = 4;
    private static final int BATCH = 25;

    private final Filer filer;
    private final Set<String> known;
    private final Consumer<ImportTally> progress;
    private final Instant now;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Deque<Future<Filer.Filed>> running = new ArrayDeque<>();
    private final List<Row.Bad> bad = new ArrayList<>();
    private List<Row.Good> batch = new ArrayList<>();
    private int read;
    private int added;
    private int knownBefore;

    ImportRun(Filer filer, Set<String> known, Consumer<ImportTally> progress, Instant now) {
        this.filer = filer;
        this.known = known;
        this.progress = progress;
        this.now = now;
    }

    MessageImports.Report through(MessageFile messages) throws IOException {
        for (Optional<Row> row = messages.next(); row.isPresent(); row = messages.next()) {
            read++;
            take(row.get());
        }
        submit();
        while (!running.isEmpty()) {
            await();
        }
        bad.sort(Comparator.comparingInt(Row.Bad::line));
        return new MessageImports.Report(tally(), bad);
    }

    private void take(Row row) throws IOException {
        switch (row) {
            case Row.Bad one -> bad.add(one);
            case Row.Good one when known.contains(one.message().id()) -> knownBefore++;
            case Row.Good one -> {
                batch.add(one);
                if (batch.size() == BATCH) {
                    submit();
                }
            }
        }
    }

    private void submit() throws IOException {
        List<Row.Good> full = batch;
        batch = new ArrayList<>();
        if (!full.isEmpty()) {
            running.add(threads.submit(() -> filer.file(full, now)));
        }
        while (running.size() > 2 * THREADS) {
            await();
        }
    }

    private void await() throws IOException {
        try {
            Filer.Filed filed = running.remove().get();
            added += filed.added();
            knownBefore += filed.known();
            bad.addAll(filed.bad());
            progress.accept(tally());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the import was interrupted");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a message could not be filed", failed.getCause());
        }
    }

    private ImportTally tally() {
        return new ImportTally(read, added, knownBefore, bad.size());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
