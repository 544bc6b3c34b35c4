package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** CreateTable: the table is active at once. */
final class CreateTable {
    private final Tables tables;
    private final Clock clock;

    CreateTable(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    JsonNode apply(JournalTransaction transaction, Request request) {
        String name = request.tableName();
        SchemaReader.checkName(name, "tableName");
        if (request.part("StreamSpecification").flag("StreamEnabled")) {
            throw Invalid.request("DynamoDB Streams are not supported: StreamSpecification must not enable a stream");
        }
        if (tables.find(name) != null) {
            throw AwsError.badRequest("ResourceInUseException", "Table already exists: " + name);
        }
        TableDefinition table = read(transaction, request, name);
        tables.save(transaction, table);
        return Json.object().set("TableDescription", TableDescription.of(table, tables.store(table), "ACTIVE"));
    }

    private TableDefinition read(JournalTransaction transaction, Request request, String name) {
        Map<String, String> types = SchemaReader.attributeTypes(request);
        KeySchema key = SchemaReader.key(request, types);
        String billing = request.oneOf("BillingMode", "PROVISIONED", List.of("PROVISIONED", "PAY_PER_REQUEST"));
        Throughput throughput = SchemaReader.throughput(request);
        checkThroughput(billing, throughput);
        long map = tables.newMap(transaction);
        List<IndexDefinition> indexes = SchemaReader.indexes(request, types, () -> tables.newMap(transaction));
        SchemaReader.checkFit(key, indexes, types);
        TableDefinition.TableSettings settings = new TableDefinition.TableSettings(
                request.flag("DeletionProtectionEnabled"), false, null, Tags.read(request.get("Tags")));
        String id = UUID.randomUUID().toString();
        return new TableDefinition(name, id, map, clock.millis(), key, types, indexes, billing, throughput, settings);
    }

    static void checkThroughput(String billing, Throughput throughput) {
        boolean none = throughput.equals(Throughput.ON_DEMAND);
        if (billing.equals("PROVISIONED") && none) {
            throw Invalid.parameter(
                    "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
        }
        if (billing.equals("PAY_PER_REQUEST") && !none) {
            throw Invalid.parameter("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode"
                    + " is PAY_PER_REQUEST");
        }
    }
}
