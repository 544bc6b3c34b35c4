package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.json.Json;
import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** DescribeTable, ListTables, DescribeLimits and DescribeEndpoints. */
final class DescribeOperations {
    private static final int MOST_TABLES = 100;

    private final Tables tables;

    DescribeOperations(Tables tables) {
        this.tables = tables;
    }

    JsonNode table(Request request) {
        TableDefinition table = tables.requireNamed(request.tableName());
        return Json.object().set("Table", TableDescription.of(table, tables.store(table), "ACTIVE"));
    }

    JsonNode tables(Request request) {
        Integer limit = request.integer("Limit", 1, MOST_TABLES);
        int most = limit == null ? MOST_TABLES : limit;
        String after = request.text("ExclusiveStartTableName");
        ObjectNode response = Json.object();
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

    JsonNode limits(Request request) {
        return Json.object()
                .put("AccountMaxReadCapacityUnits", 80_000)
                .put("AccountMaxWriteCapacityUnits", 80_000)
                .put("TableMaxReadCapacityUnits", 40_000)
                .put("TableMaxWriteCapacityUnits", 40_000);
    }

    JsonNode endpoints(Request request) {
        ObjectNode response = Json.object();
        response.putArray("Endpoints")
                .addObject()
                .put("Address", "dynamodb." + Arns.REGION + ".amazonaws.com")
                .put("CachePeriodInMinutes", 1_440);
        return response;
    }
}
