package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** TagResource, UntagResource and ListTagsOfResource. */
public final class Tags {
    private final Tables tables;

    public Tags(Tables tables) {
        this.tables = tables;
    }

    public JsonNode tag(JournalTransaction transaction, Request request) {
        TableDefinition table = table(request);
        Map<String, String> tags = new LinkedHashMap<>(table.settings().tags());
        tags.putAll(read(request.requiredNode("Tags")));
        return save(transaction, table, tags);
    }

    public JsonNode untag(JournalTransaction transaction, Request request) {
        TableDefinition table = table(request);
        Map<String, String> tags = new LinkedHashMap<>(table.settings().tags());
        request.requiredNode("TagKeys").forEach(key -> tags.remove(key.asString()));
        return save(transaction, table, tags);
    }

    public JsonNode list(Request request) {
        ObjectNode response = Json.object();
        ArrayNode tags = response.putArray("Tags");
        new TreeMap<>(table(request).settings().tags())
                .forEach((key, value) -> tags.addObject().put("Key", key).put("Value", value));
        return response;
    }

    static Map<String, String> read(JsonNode tags) {
        Map<String, String> read = new LinkedHashMap<>();
        for (JsonNode node : tags) {
            Request tag = new Request(node);
            read.put(tag.required("Key"), tag.required("Value"));
        }
        return read;
    }

    private JsonNode save(JournalTransaction transaction, TableDefinition table, Map<String, String> tags) {
        tables.save(transaction, table.with(table.settings().withTags(tags)));
        return Json.object();
    }

    private TableDefinition table(Request request) {
        String arn = request.required("ResourceArn");
        TableDefinition table = tables.find(Request.tableName(arn, "resourceArn"));
        if (table == null) {
            throw Invalid.notFound("Requested resource not found: ResourcArn: " + arn + " not found");
        }
        return table;
    }
}
