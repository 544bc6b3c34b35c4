package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.states.Ids;
import dev.serverlesspresso.local.states.Services;
import dev.serverlesspresso.local.states.StatusChanges;
import dev.serverlesspresso.local.states.store.Store;
import dev.serverlesspresso.local.time.Scheduler;

/** What the interpreter lives on. */
public record Environment(
        Journal journal, Store store, Scheduler scheduler, Ids ids, Services services, StatusChanges statusChanges) {
    /** The time in epoch milliseconds. */
    public long now() {
        return scheduler.now().toEpochMilli();
    }
}
