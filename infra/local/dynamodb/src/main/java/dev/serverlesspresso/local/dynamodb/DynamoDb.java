package dev.serverlesspresso.local.dynamodb;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.capacity.Capacity;
import dev.serverlesspresso.local.dynamodb.capacity.CapacityMeter;
import dev.serverlesspresso.local.dynamodb.item.Expiry;
import dev.serverlesspresso.local.dynamodb.item.ItemOperations;
import dev.serverlesspresso.local.dynamodb.item.RequestTokens;
import dev.serverlesspresso.local.dynamodb.table.IndexLag;
import dev.serverlesspresso.local.dynamodb.table.TableOperations;
import dev.serverlesspresso.local.dynamodb.table.Tables;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.model.RequestModel;
import dev.serverlesspresso.local.operation.Operations;
import dev.serverlesspresso.local.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** DynamoDB: operations by their names on the wire, with the documents of its JSON protocol. */
public final class DynamoDb implements AutoCloseable {
    private static final RequestModel MODEL = RequestModel.beside(DynamoDb.class);

    private final CapacityMeter meter = new CapacityMeter();
    private final Operations<Request> operations = new Operations<>(DynamoDb::unknown);
    private final IndexLag lag;
    private final Expiry expiry;

    public DynamoDb(Journal journal, Scheduler scheduler) {
        Tables tables = new Tables(journal, scheduler.clock());
        lag = tables.lag();
        RequestTokens tokens = new RequestTokens(journal, scheduler.clock());
        new TableOperations(journal, tables, scheduler.clock()).addTo(operations);
        new ItemOperations(journal, tables, meter, tokens).addTo(operations);
        expiry = new Expiry(journal, scheduler, tables, tokens);
    }

    /** Any operation, in a transaction of its own. The future fails with {@link AwsError}. */
    public CompletableFuture<JsonNode> execute(String operation, JsonNode request) {
        return operations.execute(operation, () -> request(operation, request));
    }

    /**
     * An operation on items inside the caller's journal transaction.
     *
     * @throws AwsError with nothing written
     */
    public JsonNode execute(JournalTransaction transaction, String operation, JsonNode request) {
        return operations.execute(transaction, operation, () -> request(operation, request));
    }

    /** What all requests have consumed since this engine was made. */
    public Capacity capacity() {
        return meter.read();
    }

    /** Global indexes show what changes from now on that much later, as they may on AWS; zero: at once. */
    public void letIndexesLag(Duration time) {
        lag.set(time);
    }

    /** Begins to delete items whose time to live is over. */
    public void start() {
        expiry.start();
    }

    @Override
    public void close() {
        expiry.stop();
    }

    private static AwsError unknown(String operation) {
        return AwsError.badRequest(
                "UnknownOperationException", "The operation " + operation + " is not supported by the local DynamoDB");
    }

    private static Request request(String operation, JsonNode request) {
        return new Request(MODEL.read(operation, request));
    }
}
