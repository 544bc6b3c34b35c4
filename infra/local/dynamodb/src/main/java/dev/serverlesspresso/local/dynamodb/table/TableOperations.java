package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.Journal;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The operations on tables by name. */
public final class TableOperations {
    private final Journal journal;
    private final Map<String, Function<Request, JsonNode>> reads;
    private final Map<String, TableOperation> writes;

    public TableOperations(Journal journal, Tables tables, Clock clock) {
        this.journal = journal;
        TableQuestions questions = new TableQuestions(tables);
        TimeToLive timeToLive = new TimeToLive(tables);
        Tags tags = new Tags(tables);
        this.reads = Map.of(
                "DescribeTable", questions::describe,
                "ListTables", questions::list,
                "DescribeLimits", questions::limits,
                "DescribeEndpoints", questions::endpoints,
                "DescribeContinuousBackups", questions::describeBackups,
                "DescribeTimeToLive", timeToLive::describe,
                "ListTagsOfResource", tags::list);
        this.writes = Map.of(
                "CreateTable", new CreateTable(tables, clock),
                "UpdateTable", new UpdateTable(tables),
                "DeleteTable", new DeleteTable(tables),
                "UpdateContinuousBackups", questions::updateBackups,
                "UpdateTimeToLive", timeToLive::update,
                "TagResource", tags::tag,
                "UntagResource", tags::untag);
    }

    public CompletableFuture<JsonNode> execute(String operation, Request request) {
        Function<Request, JsonNode> read = reads.get(operation);
        if (read != null) {
            return CompletableFuture.completedFuture(journal.read(() -> read.apply(request)));
        }
        TableOperation write = writes.get(operation);
        if (write == null) {
            throw unknown(operation);
        }
        return journal.submit(transaction -> write.apply(transaction, request));
    }

    public static AwsError unknown(String operation) {
        return AwsError.badRequest(
                "UnknownOperationException", "The operation " + operation + " is not supported by the local DynamoDB");
    }
}
