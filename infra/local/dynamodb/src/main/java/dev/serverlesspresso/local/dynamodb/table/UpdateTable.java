package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** UpdateTable: billing, deletion protection, and one global index more or less; all of it at once. */
final class UpdateTable {
    private static final String INDEX_UPDATES = "GlobalSecondaryIndexUpdates";

    private final Tables tables;

    UpdateTable(Tables tables) {
        this.tables = tables;
    }

    JsonNode apply(JournalTransaction transaction, Request request) {
        TableDefinition table = tables.requireNamed(request.tableName());
        refuseUnsupported(request);
        TableDefinition changed = billing(request, table);
        if (request.has("DeletionProtectionEnabled")) {
            changed =
                    changed.with(changed.settings().withDeletionProtection(request.flag("DeletionProtectionEnabled")));
        }
        List<Long> dropped = new ArrayList<>();
        for (JsonNode update : request.get(INDEX_UPDATES)) {
            changed = updateIndex(transaction, request, changed, new Request(update), dropped);
        }
        tables.save(transaction, changed);
        dropped.forEach(map -> tables.dropMap(transaction, map));
        return Json.object().set("TableDescription", TableDescription.of(changed, tables.store(changed), "ACTIVE"));
    }

    private static void refuseUnsupported(Request request) {
        if (request.part("StreamSpecification").flag("StreamEnabled")) {
            throw Invalid.request("DynamoDB Streams are not supported: StreamSpecification must not enable a stream");
        }
        if (request.has("ReplicaUpdates")) {
            throw Invalid.request("Global tables are not supported: ReplicaUpdates must not be given");
        }
        if (request.get(INDEX_UPDATES).size() > 1) {
            throw AwsError.badRequest(
                    "LimitExceededException",
                    "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table");
        }
    }

    private static TableDefinition billing(Request request, TableDefinition table) {
        if (!request.has("BillingMode") && !request.has("ProvisionedThroughput")) {
            return table;
        }
        String mode = request.oneOf("BillingMode", table.billingMode(), List.of("PROVISIONED", "PAY_PER_REQUEST"));
        Throughput throughput = SchemaReader.throughput(request);
        CreateTable.checkThroughput(mode, throughput);
        return table.withBilling(mode, throughput);
    }

    private TableDefinition updateIndex(
            JournalTransaction transaction,
            Request request,
            TableDefinition table,
            Request update,
            List<Long> dropped) {
        if (update.has("Create")) {
            return create(transaction, request, table, update.part("Create"));
        }
        Request part = update.part(update.has("Delete") ? "Delete" : "Update");
        String name = part.required("IndexName");
        IndexDefinition index = table.index(name)
                .filter(IndexDefinition::global)
                .orElseThrow(() -> Invalid.notFound("Requested resource not found"));
        if (update.has("Delete")) {
            dropped.add(index.map());
            List<IndexDefinition> left = table.indexes().stream()
                    .filter(other -> !other.equals(index))
                    .toList();
            return table.withIndexes(left, usedTypes(table.key(), left, table.attributeTypes()));
        }
        List<IndexDefinition> changed = table.indexes().stream()
                .map(other -> other.equals(index) ? withThroughput(index, SchemaReader.throughput(part)) : other)
                .toList();
        return table.withIndexes(changed, table.attributeTypes());
    }

    private static IndexDefinition withThroughput(IndexDefinition index, Throughput throughput) {
        return new IndexDefinition(
                index.name(),
                index.global(),
                index.key(),
                index.projection(),
                index.nonKeyAttributes(),
                throughput,
                index.map());
    }

    private TableDefinition create(
            JournalTransaction transaction, Request request, TableDefinition table, Request definition) {
        Map<String, String> types = new LinkedHashMap<>(table.attributeTypes());
        SchemaReader.attributeTypes(request).forEach((name, type) -> {
            String known = types.put(name, type);
            if (known != null && !known.equals(type)) {
                throw Invalid.parameter("The type of attribute " + name + " is " + known + ", not " + type);
            }
        });
        IndexDefinition index = SchemaReader.index(definition, types, true, tables.newMap(transaction));
        if (table.index(index.name()).isPresent()) {
            throw Invalid.request("Attempting to create an index which already exists");
        }
        if (table.indexes().stream().filter(IndexDefinition::global).count() >= SchemaReader.MOST_GLOBAL_INDEXES) {
            throw AwsError.badRequest(
                    "LimitExceededException",
                    "Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit of "
                            + SchemaReader.MOST_GLOBAL_INDEXES);
        }
        List<IndexDefinition> all = new ArrayList<>(table.indexes());
        all.add(index);
        TableDefinition changed = table.withIndexes(all, usedTypes(table.key(), all, types));
        tables.store(changed).fill(transaction, index);
        return changed;
    }

    private static Map<String, String> usedTypes(
            KeySchema key, List<IndexDefinition> indexes, Map<String, String> types) {
        Set<String> used = new LinkedHashSet<>(key.names());
        indexes.forEach(index -> used.addAll(index.key().names()));
        Map<String, String> left = new LinkedHashMap<>(types);
        left.keySet().retainAll(used);
        return left;
    }
}
