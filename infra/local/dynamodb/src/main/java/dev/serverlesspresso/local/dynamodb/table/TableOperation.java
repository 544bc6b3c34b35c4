package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.Transaction;
import tools.jackson.databind.JsonNode;

/** An operation that changes tables rather than items. */
@FunctionalInterface
public interface TableOperation {
    JsonNode apply(Transaction transaction, Request request);
}
