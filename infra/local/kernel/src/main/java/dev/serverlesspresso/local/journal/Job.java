package dev.serverlesspresso.local.journal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that waits to be done in a transaction, and who is told of its end. */
final class Job<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

    private final Function<JournalTransaction, T> work;
    private final boolean waits;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private Runnable told = () -> {};

    /** {@code waits}: until the journal can be written, instead of failing. */
    Job(Function<JournalTransaction, T> work, boolean waits) {
        this.work = work;
        this.waits = waits;
    }

    boolean waits() {
        return waits;
    }

    CompletableFuture<T> result() {
        return result;
    }

    void apply() {
        Undo undo = new Undo();
        try {
            T value = undo.attempt(() -> work.apply(undo));
            List<Runnable> actions = undo.close();
            told = () -> {
                actions.forEach(Job::runSafely);
                result.complete(value);
            };
        } catch (RuntimeException | Error e) {
            undo.close();
            told = () -> result.completeExceptionally(e);
        }
    }

    /** What was applied is durable now. */
    void tell() {
        told.run();
    }

    void fail(JournalException reason) {
        result.completeExceptionally(reason);
    }

    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("an action after a commit failed", e);
        }
    }
}
