package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** DeleteTable: the table is gone at once. */
final class DeleteTable {
    private final Tables tables;

    DeleteTable(Tables tables) {
        this.tables = tables;
    }

    JsonNode apply(JournalTransaction transaction, Request request) {
        TableDefinition table = tables.requireNamed(request.tableName());
        if (table.settings().deletionProtection()) {
            throw Invalid.request("Resource cannot be deleted as it is currently protected against deletion. Disable"
                    + " deletion protection first.");
        }
        ObjectNode response = Json.object();
        response.set("TableDescription", TableDescription.of(table, tables.store(table), "DELETING"));
        tables.remove(transaction, table);
        return response;
    }
}
