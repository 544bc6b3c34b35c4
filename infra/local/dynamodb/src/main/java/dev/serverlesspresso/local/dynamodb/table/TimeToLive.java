package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** UpdateTimeToLive and DescribeTimeToLive. */
public final class TimeToLive {
    private final Tables tables;

    public TimeToLive(Tables tables) {
        this.tables = tables;
    }

    public JsonNode update(JournalTransaction transaction, Request request) {
        TableDefinition table = tables.requireNamed(request.tableName());
        Request specification = new Request(request.requiredNode("TimeToLiveSpecification"));
        String attribute = specification.required("AttributeName");
        boolean enabled = specification.flag("Enabled");
        TableDefinition.TimeToLive known = table.settings().timeToLive();
        if (enabled == (known != null)) {
            throw Invalid.request("TimeToLive is already " + (enabled ? "enabled" : "disabled"));
        }
        if (known != null && !known.attribute().equals(attribute)) {
            throw Invalid.request(
                    "TimeToLive is active on a different AttributeName: current AttributeName is " + known.attribute());
        }
        TableDefinition.TimeToLive wanted =
                enabled ? new TableDefinition.TimeToLive(attribute, tables.newMap(transaction)) : null;
        TableDefinition changed = table.with(table.settings().withTimeToLive(wanted));
        tables.save(transaction, changed);
        if (wanted != null) {
            tables.store(changed).fill(transaction, wanted);
        }
        if (known != null) {
            tables.dropMap(transaction, known.map());
        }
        ObjectNode response = Json.object();
        response.putObject("TimeToLiveSpecification")
                .put("AttributeName", attribute)
                .put("Enabled", enabled);
        return response;
    }

    public JsonNode describe(Request request) {
        TableDefinition table = tables.requireNamed(request.tableName());
        TableDefinition.TimeToLive ttl = table.settings().timeToLive();
        ObjectNode response = Json.object();
        ObjectNode description = response.putObject("TimeToLiveDescription");
        description.put("TimeToLiveStatus", ttl == null ? "DISABLED" : "ENABLED");
        if (ttl != null) {
            description.put("AttributeName", ttl.attribute());
        }
        return response;
    }
}
