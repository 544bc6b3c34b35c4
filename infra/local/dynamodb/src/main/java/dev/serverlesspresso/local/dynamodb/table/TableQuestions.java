package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.Transaction;
import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** DescribeTable, ListTables, DescribeLimits, DescribeEndpoints, and the switch for continuous backups. */
public final class TableQuestions {
    private static final int MOST_TABLES = 100;

    private final Tables tables;

    public TableQuestions(Tables tables) {
        this.tables = tables;
    }

    public JsonNode describe(Request request) {
        TableDefinition table = tables.requireNamed(request.tableName());
        return JsonNodeFactory.instance
                .objectNode()
                .set("Table", TableDescription.of(table, tables.store(table), "ACTIVE"));
    }

    public JsonNode list(Request request) {
        Integer limit = request.integer("Limit", 1, MOST_TABLES);
        int most = limit == null ? MOST_TABLES : limit;
        String after = request.text("ExclusiveStartTableName");
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ArrayNode names = response.putArray("TableNames");
        Iterator<Map.Entry<String, TableDefinition>> all = tables.from(after);
        while (all.hasNext()) {
            String name = all.next().getKey();
            if (name.equals(after)) {
                continue;
            }
            if (names.size() == most) {
                response.put("LastEvaluatedTableName", names.get(most - 1).asString());
                break;
            }
            names.add(name);
        }
        return response;
    }

    public JsonNode limits(Request request) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("AccountMaxReadCapacityUnits", 80_000)
                .put("AccountMaxWriteCapacityUnits", 80_000)
                .put("TableMaxReadCapacityUnits", 40_000)
                .put("TableMaxWriteCapacityUnits", 40_000);
    }

    public JsonNode endpoints(Request request) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.putArray("Endpoints")
                .addObject()
                .put("Address", "dynamodb." + Arns.REGION + ".amazonaws.com")
                .put("CachePeriodInMinutes", 1_440);
        return response;
    }

    public JsonNode describeBackups(Request request) {
        return backups(backedUp(request.tableName()));
    }

    public JsonNode updateBackups(Transaction transaction, Request request) {
        TableDefinition table = backedUp(request.tableName());
        boolean enabled = new Request(request.requiredNode("PointInTimeRecoverySpecification"))
                .flag("PointInTimeRecoveryEnabled");
        TableDefinition changed = table.with(table.settings().withPointInTimeRecovery(enabled));
        tables.save(transaction, changed);
        return backups(changed);
    }

    private TableDefinition backedUp(String name) {
        TableDefinition table = tables.find(name);
        if (table == null) {
            throw AwsError.badRequest("TableNotFoundException", "Table not found: " + name);
        }
        return table;
    }

    private static JsonNode backups(TableDefinition table) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ObjectNode description = response.putObject("ContinuousBackupsDescription");
        description.put("ContinuousBackupsStatus", "ENABLED");
        description
                .putObject("PointInTimeRecoveryDescription")
                .put("PointInTimeRecoveryStatus", table.settings().pointInTimeRecovery() ? "ENABLED" : "DISABLED");
        return response;
    }
}
