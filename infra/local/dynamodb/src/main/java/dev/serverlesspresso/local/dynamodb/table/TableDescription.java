package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.json.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells a table as DescribeTable does. */
final class TableDescription {
    private TableDescription() {}

    static ObjectNode of(TableDefinition table, TableStore store, String status) {
        ObjectNode description = Json.object();
        ArrayNode types = description.putArray("AttributeDefinitions");
        table.attributeTypes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(type ->
                        types.addObject().put("AttributeName", type.getKey()).put("AttributeType", type.getValue()));
        description.put("TableName", table.name());
        description.set("KeySchema", keySchema(table.key()));
        description.put("TableStatus", status);
        description.put("CreationDateTime", table.createdAt() / 1_000.0);
        description.set("ProvisionedThroughput", throughput(table.throughput()));
        description.put("TableSizeBytes", 0);
        description.put("ItemCount", store.count());
        description.put("TableArn", table.arn());
        description.put("TableId", table.id());
        if (table.billingMode().equals("PAY_PER_REQUEST")) {
            description.putObject("BillingModeSummary").put("BillingMode", "PAY_PER_REQUEST");
        }
        description.put("DeletionProtectionEnabled", table.settings().deletionProtection());
        indexes(description, "LocalSecondaryIndexes", table, store, false);
        indexes(description, "GlobalSecondaryIndexes", table, store, true);
        return description;
    }

    private static void indexes(
            ObjectNode description, String member, TableDefinition table, TableStore store, boolean global) {
        List<IndexDefinition> indexes = table.indexes().stream()
                .filter(index -> index.global() == global)
                .toList();
        if (indexes.isEmpty()) {
            return;
        }
        ArrayNode all = description.putArray(member);
        indexes.forEach(index -> all.add(index(table, store, index)));
    }

    private static ObjectNode index(TableDefinition table, TableStore store, IndexDefinition index) {
        ObjectNode description = Json.object();
        description.put("IndexName", index.name());
        description.set("KeySchema", keySchema(index.key()));
        ObjectNode projection = description.putObject("Projection").put("ProjectionType", index.projection());
        if (!index.nonKeyAttributes().isEmpty()) {
            ArrayNode names = projection.putArray("NonKeyAttributes");
            index.nonKeyAttributes().forEach(names::add);
        }
        if (index.global()) {
            description.put("IndexStatus", "ACTIVE");
            description.set("ProvisionedThroughput", throughput(index.throughput()));
        }
        description.put("IndexSizeBytes", 0);
        description.put("ItemCount", store.count(index));
        description.put("IndexArn", table.arn() + "/index/" + index.name());
        return description;
    }

    private static ArrayNode keySchema(KeySchema key) {
        ArrayNode schema = Json.array();
        schema.addObject().put("AttributeName", key.hash()).put("KeyType", "HASH");
        if (key.range() != null) {
            schema.addObject().put("AttributeName", key.range()).put("KeyType", "RANGE");
        }
        return schema;
    }

    private static ObjectNode throughput(Throughput throughput) {
        return Json.object()
                .put("NumberOfDecreasesToday", 0)
                .put("ReadCapacityUnits", throughput.read())
                .put("WriteCapacityUnits", throughput.write());
    }
}
