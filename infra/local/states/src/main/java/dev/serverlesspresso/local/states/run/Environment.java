package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.aws.Ids;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.states.integration.Services;
import dev.serverlesspresso.local.states.integration.StatusChanges;
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
