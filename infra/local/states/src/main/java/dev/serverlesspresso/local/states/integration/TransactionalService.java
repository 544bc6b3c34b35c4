package dev.serverlesspresso.local.states.integration;

import dev.serverlesspresso.local.journal.JournalTransaction;
import tools.jackson.databind.JsonNode;

/** A service whose work commits together with the step of the workflow that calls it. */
@FunctionalInterface
public interface TransactionalService {
    /**
     * Does what {@code action} (for example {@code updateItem}) asks for.
     *
     * @throws dev.serverlesspresso.local.aws.AwsError if it is refused
     */
    JsonNode call(JournalTransaction transaction, String action, JsonNode request);
}
