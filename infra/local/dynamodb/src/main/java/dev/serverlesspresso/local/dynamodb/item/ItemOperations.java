package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.Transaction;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The operations on items by name: how each is read, kept apart from others, and applied. */
public final class ItemOperations {
    private final Journal journal;
    private final HeldItems held;
    private final Map<String, Function<Request, JsonNode>> reads;
    private final Map<String, Function<Request, Prepared>> writes;

    public ItemOperations(Journal journal, Tables tables, CapacityMeter meter, RequestTokens tokens, HeldItems held) {
        this.journal = journal;
        this.held = held;
        this.reads = Map.of(
                "GetItem", ValueWording.CURRENT.on(new GetItem(tables, meter)::read),
                "Query", ValueWording.CURRENT.on(new Query(tables, meter)::read),
                "Scan", ValueWording.OLDER.on(new Scan(tables, meter)::read),
                "BatchGetItem", ValueWording.CURRENT.on(new BatchGet(tables, meter)::read),
                "TransactGetItems", ValueWording.OLDER.on(new TransactGet(tables, meter, held)::read));
        SingleWrites single = new SingleWrites(tables, meter);
        this.writes = Map.of(
                "PutItem", ValueWording.ENVELOPED.on(single::put),
                "UpdateItem", ValueWording.ENVELOPED.on(single::update),
                "DeleteItem", ValueWording.ENVELOPED.on(single::delete),
                "BatchWriteItem", ValueWording.OLDER.on(new BatchWrites(tables, meter)::prepare),
                "TransactWriteItems", ValueWording.OLDER.on(new TransactWrites(tables, meter, tokens)::prepare));
    }

    public boolean has(String operation) {
        return reads.containsKey(operation) || writes.containsKey(operation);
    }

    /** In a transaction of its own. */
    public CompletableFuture<JsonNode> execute(String operation, Request request) {
        Function<Request, JsonNode> read = reads.get(operation);
        if (read != null) {
            return CompletableFuture.completedFuture(journal.read(() -> read.apply(request)));
        }
        Prepared write = journal.read(() -> prepared(operation, request));
        return write.transactional() ? held(write) : alone(write);
    }

    /** In the caller's transaction, on the journal's thread. */
    public JsonNode execute(Transaction transaction, String operation, Request request) {
        Function<Request, JsonNode> read = reads.get(operation);
        if (read != null) {
            return read.apply(request);
        }
        Prepared write = prepared(operation, request);
        try {
            checkConflicts(write);
            return transaction.attempt(() -> write.apply(transaction));
        } finally {
            write.ended();
        }
    }

    private Prepared prepared(String operation, Request request) {
        @Nullable Function<Request, Prepared> write = writes.get(operation);
        if (write == null) {
            throw new IllegalArgumentException("not an operation on items: '" + operation + "'");
        }
        return write.apply(request);
    }

    private CompletableFuture<JsonNode> alone(Prepared write) {
        checkConflicts(write);
        return journal.submit(write::apply);
    }

    private CompletableFuture<JsonNode> held(Prepared write) {
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
