package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The switch for continuous backups: DescribeContinuousBackups and UpdateContinuousBackups. */
final class ContinuousBackups {
    private final Tables tables;

    ContinuousBackups(Tables tables) {
        this.tables = tables;
    }

    JsonNode describe(Request request) {
        return description(backedUp(request.tableName()));
    }

    JsonNode update(JournalTransaction transaction, Request request) {
        TableDefinition table = backedUp(request.tableName());
        boolean enabled = new Request(request.requiredNode("PointInTimeRecoverySpecification"))
                .flag("PointInTimeRecoveryEnabled");
        TableDefinition changed = table.with(table.settings().withPointInTimeRecovery(enabled));
        tables.save(transaction, changed);
        return description(changed);
    }

    private TableDefinition backedUp(String name) {
        TableDefinition table = tables.find(name);
        if (table == null) {
            throw AwsError.badRequest("TableNotFoundException", "Table not found: " + name);
        }
        return table;
    }

    private static JsonNode description(TableDefinition table) {
        ObjectNode response = Json.object();
        ObjectNode backups = response.putObject("ContinuousBackupsDescription");
        backups.put("ContinuousBackupsStatus", "ENABLED");
        backups.putObject("PointInTimeRecoveryDescription")
                .put("PointInTimeRecoveryStatus", table.settings().pointInTimeRecovery() ? "ENABLED" : "DISABLED");
        return response;
    }
}
