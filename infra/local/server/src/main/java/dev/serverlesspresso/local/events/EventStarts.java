package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.journal.JournalTransaction;
import tools.jackson.databind.JsonNode;

/** Starts executions of state machines for events. */
@FunctionalInterface
public interface EventStarts {
    /** Starts it within the transaction; a second start with the same name and input does nothing. */
    void start(JournalTransaction transaction, String stateMachineArn, JsonNode input, String name);
}
