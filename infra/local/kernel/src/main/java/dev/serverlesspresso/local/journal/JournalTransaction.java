package dev.serverlesspresso.local.journal;

import java.util.function.Supplier;

/**
 * What one piece of work does to the journal: all of it or nothing. Only the journal makes one, and it is only valid
 * on the thread and during the call that it was given to.
 */
public interface JournalTransaction {
    /** Runs once the transaction is durable, before its caller is told. Must be short and must not throw. */
    void afterCommit(Runnable action);

    /** Runs {@code work} so that, if it throws, exactly its own writes are undone; the exception goes on to the caller. */
    <T> T attempt(Supplier<T> work);
}
