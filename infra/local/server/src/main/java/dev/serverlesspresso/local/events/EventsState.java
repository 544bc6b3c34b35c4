package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalMap;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.journal.JsonDataType;
import dev.serverlesspresso.local.json.Json;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What EventBridge remembers: buses, rules with their targets, tags, and deliveries that are still to be made. */
final class EventsState {
    static final String DEFAULT_BUS = "default";

    private final JournalMap<String, JsonNode> buses;
    private final JournalMap<String, JsonNode> rules;
    private final JournalMap<String, JsonNode> tags;
    private final JournalMap<Long, JsonNode> deliveries;

    EventsState(Journal journal) {
        buses = journal.map("events.buses", StringDataType.INSTANCE, JsonDataType.INSTANCE);
        rules = journal.map("events.rules", StringDataType.INSTANCE, JsonDataType.INSTANCE);
        tags = journal.map("events.tags", StringDataType.INSTANCE, JsonDataType.INSTANCE);
        deliveries = journal.map("events.deliveries", LongDataType.INSTANCE, JsonDataType.INSTANCE);
    }

    JournalMap<String, JsonNode> buses() {
        return buses;
    }

    JournalMap<String, JsonNode> tags() {
        return tags;
    }

    JournalMap<Long, JsonNode> deliveries() {
        return deliveries;
    }

    /** The name in what callers give as a bus: nothing, a name, or an ARN. */
    static String busName(JsonNode nameOrArn) {
        String text = nameOrArn.asString(DEFAULT_BUS);
        int resource = text.indexOf(":event-bus/");
        return resource < 0 ? text : text.substring(resource + ":event-bus/".length());
    }

    boolean hasBus(String name) {
        return name.equals(DEFAULT_BUS) || buses.containsKey(name);
    }

    void requireBus(String name) {
        if (!hasBus(name)) {
            throw AwsError.badRequest("ResourceNotFoundException", "Event bus " + name + " does not exist.");
        }
    }

    @Nullable
    JsonNode rule(String bus, String rule) {
        return rules.get(key(bus, rule));
    }

    JsonNode requireRule(String bus, String rule) {
        requireBus(bus);
        JsonNode known = rule(bus, rule);
        if (known == null) {
            throw AwsError.badRequest(
                    "ResourceNotFoundException", "Rule " + rule + " does not exist on EventBus " + bus + ".");
        }
        return known;
    }

    void putRule(JournalTransaction transaction, String bus, String rule, JsonNode value) {
        rules.put(transaction, key(bus, rule), value);
    }

    void removeRule(JournalTransaction transaction, String bus, String rule) {
        rules.remove(transaction, key(bus, rule));
    }

    /** The rules of a bus in order of their names. */
    List<JsonNode> rules(String bus) {
        String prefix = bus + "|";
        List<JsonNode> found = new ArrayList<>();
        for (Iterator<Map.Entry<String, JsonNode>> all = rules.ascending(prefix); all.hasNext(); ) {
            Map.Entry<String, JsonNode> entry = all.next();
            if (!entry.getKey().startsWith(prefix)) {
                break;
            }
            found.add(entry.getValue());
        }
        return found;
    }

    static String busArn(String bus) {
        return Arns.of("events", "event-bus/" + bus);
    }

    static String ruleArn(String bus, String rule) {
        return Arns.of("events", "rule/" + (bus.equals(DEFAULT_BUS) ? "" : bus + "/") + rule);
    }

    static ObjectNode copy(JsonNode value) {
        return value.isObject() ? ((ObjectNode) value).deepCopy() : Json.object();
    }

    private static String key(String bus, String rule) {
        return bus + "|" + rule;
    }
}
