package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.operation.Operations;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The operations on items. Each can be part of a workflow's transaction. */
public final class ItemOperations {
    private final Journal journal;
    private final Tables tables;
    private final CapacityMeter meter;
    private final RequestTokens tokens;
    private final HeldItems held = new HeldItems();

    public ItemOperations(Journal journal, Tables tables, CapacityMeter meter, RequestTokens tokens) {
        this.journal = journal;
        this.tables = tables;
        this.meter = meter;
        this.tokens = tokens;
    }

    /** Registers all of them. */
    public void addTo(Operations<Request> operations) {
        SingleWrites single = new SingleWrites(tables, meter);
        operations
                .add("GetItem", reading(ValueWording.CURRENT, new GetItem(tables, meter)::read))
                .add("Query", reading(ValueWording.CURRENT, new Query(tables, meter)::read))
                .add("Scan", reading(ValueWording.OLDER, new Scan(tables, meter)::read))
                .add("BatchGetItem", reading(ValueWording.CURRENT, new BatchGet(tables, meter)::read))
                .add("TransactGetItems", reading(ValueWording.OLDER, new TransactGet(tables, meter, held)::read))
                .add("PutItem", writing(ValueWording.ENVELOPED, single::put))
                .add("UpdateItem", writing(ValueWording.ENVELOPED, single::update))
                .add("DeleteItem", writing(ValueWording.ENVELOPED, single::delete))
                .add("BatchWriteItem", writing(ValueWording.OLDER, new BatchWrites(tables, meter)::prepare))
                .add(
                        "TransactWriteItems",
                        writing(ValueWording.OLDER, new TransactWrites(tables, meter, tokens)::prepare));
    }

    private Operation<Request> reading(ValueWording wording, Function<Request, JsonNode> read) {
        return new ItemRead(journal, wording.on(read));
    }

    private Operation<Request> writing(ValueWording wording, Function<Request, Prepared> prepare) {
        return new PreparedWrite(journal, held, wording.on(prepare));
    }
}
