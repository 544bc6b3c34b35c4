package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.operation.Operations;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The operations on tables. None of them can be part of a workflow's transaction. */
public final class TableOperations {
    private final Journal journal;
    private final Tables tables;
    private final Clock clock;

    public TableOperations(Journal journal, Tables tables, Clock clock) {
        this.journal = journal;
        this.tables = tables;
        this.clock = clock;
    }

    /** Registers all of them. */
    public void addTo(Operations<Request> operations) {
        DescribeOperations describe = new DescribeOperations(tables);
        operations
                .add("CreateTable", writing(new CreateTable(tables, clock)::apply))
                .add("UpdateTable", writing(new UpdateTable(tables)::apply))
                .add("DeleteTable", writing(new DeleteTable(tables)::apply))
                .add("DescribeTable", reading(describe::table))
                .add("ListTables", reading(describe::tables))
                .add("DescribeLimits", reading(describe::limits))
                .add("DescribeEndpoints", reading(describe::endpoints));
        addSettings(operations);
    }

    private void addSettings(Operations<Request> operations) {
        ContinuousBackups backups = new ContinuousBackups(tables);
        TimeToLive timeToLive = new TimeToLive(tables);
        Tags tags = new Tags(tables);
        operations
                .add("DescribeContinuousBackups", reading(backups::describe))
                .add("UpdateContinuousBackups", writing(backups::update))
                .add("DescribeTimeToLive", reading(timeToLive::describe))
                .add("UpdateTimeToLive", writing(timeToLive::update))
                .add("TagResource", writing(tags::tag))
                .add("UntagResource", writing(tags::untag))
                .add("ListTagsOfResource", reading(tags::list));
    }

    private Operation<Request> reading(Function<Request, JsonNode> work) {
        return Operation.reading(journal, work);
    }

    private Operation<Request> writing(BiFunction<JournalTransaction, Request, JsonNode> work) {
        return Operation.writing(journal, work);
    }
}
