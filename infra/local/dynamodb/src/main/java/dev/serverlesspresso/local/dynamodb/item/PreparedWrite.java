package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.operation.Operation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** An operation that writes items: it is read and checked, kept apart from others, and then applied. */
record PreparedWrite(Journal journal, HeldItems held, Function<Request, Prepared> prepare)
        implements Operation.Transactional<Request> {
    @Override
    public CompletionStage<JsonNode> execute(Request request) {
        Prepared write = journal.read(() -> prepare.apply(request));
        return write.transactional() ? holding(write) : alone(write);
    }

    @Override
    public JsonNode execute(JournalTransaction transaction, Request request) {
        Prepared write = prepare.apply(request);
        try {
            checkConflicts(write);
            return transaction.attempt(() -> write.apply(transaction));
        } finally {
            write.ended();
        }
    }

    private CompletionStage<JsonNode> alone(Prepared write) {
        checkConflicts(write);
        return journal.submit(write::apply);
    }

    private CompletionStage<JsonNode> holding(Prepared write) {
        List<ItemRef> items = write.items();
        List<ItemRef> conflicts = held.take(write, items);
        if (!conflicts.isEmpty()) {
            write.ended();
            write.conflictsWith(conflicts);
        }
        return journal.submit(write::apply).whenComplete((response, error) -> {
            held.release(write, items);
            write.ended();
        });
    }

    private void checkConflicts(Prepared write) {
        List<ItemRef> conflicts = held.heldOf(write.items());
        if (!conflicts.isEmpty()) {
            write.conflictsWith(conflicts);
        }
    }
}
