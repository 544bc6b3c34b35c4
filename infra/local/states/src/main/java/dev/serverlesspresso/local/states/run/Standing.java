package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Frame;
import dev.serverlesspresso.local.states.store.Store;

/** Where a step has got to. */
record Standing(Frame frame, Execution execution) {
    void save(Store store, JournalTransaction transaction) {
        store.frames().put(transaction, frame.key(), frame);
        store.executions().put(transaction, execution.arn(), execution);
    }
}
