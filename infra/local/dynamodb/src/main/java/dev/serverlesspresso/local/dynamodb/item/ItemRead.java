package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.operation.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** An operation that reads items; within a transaction it sees what that has written. */
record ItemRead(Journal journal, Function<Request, JsonNode> read) implements Operation.Transactional<Request> {
    @Override
    public CompletionStage<JsonNode> execute(Request request) {
        return CompletableFuture.completedFuture(journal.read(() -> read.apply(request)));
    }

    @Override
    public JsonNode execute(JournalTransaction transaction, Request request) {
        return read.apply(request);
    }
}
