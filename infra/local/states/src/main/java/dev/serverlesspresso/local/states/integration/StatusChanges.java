package dev.serverlesspresso.local.states.integration;

import dev.serverlesspresso.local.journal.JournalTransaction;
import tools.jackson.databind.JsonNode;

/** Takes the events of source {@code aws.states}, within the transaction of the change that they report. */
@FunctionalInterface
public interface StatusChanges {
    void publish(JournalTransaction transaction, JsonNode event);

    /** Nobody listens. */
    static StatusChanges none() {
        return (transaction, event) -> {};
    }
}
