package dev.serverlesspresso.workflows;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event of the bus, as its JSON Schema describes it.
 *
 * @param detailType its name
 * @param emitters who emits it: what follows {@code serverlesspresso.} in the {@code source}
 * @param consumers the rules that match it, by what follows {@code serverlesspresso-} in their names
 * @param topics whom the publisher tells of it: {@code order}, {@code barista}, {@code display}, {@code public}
 * @param schema the JSON Schema (2020-12) of its detail
 */
public record EventContract(
        String detailType, List<String> emitters, List<String> consumers, List<String> topics, ObjectNode schema) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SCHEMA = ".schema.json";
    private static final String ORDER = "order";

    /** All events, sorted by name: those schemas that are named as events are, {@code Noun.Happened}. */
    public static List<EventContract> all() {
        return Resources.names("events").stream()
                .filter(name -> name.endsWith(SCHEMA) && Character.isUpperCase(name.charAt(0)))
                .map(name -> of(name.substring(0, name.length() - SCHEMA.length())))
                .toList();
    }

    /** Reads the schema of one event. */
    public static EventContract of(String detailType) {
        ObjectNode schema = object("events/" + detailType + SCHEMA);
        return new EventContract(
                detailType,
                names(schema, "x-emitters"),
                names(schema, "x-consumers"),
                names(schema, "x-topics"),
                schema);
    }

    /** The names of the events that a rule matches. */
    public static List<String> consumedBy(String rule) {
        return all().stream()
                .filter(event -> event.consumers().contains(rule))
                .map(EventContract::detailType)
                .toList();
    }

    /** The members that the detail may have, in the sequence of the schema. */
    public List<String> members() {
        return List.copyOf(schema.path("properties").propertyNames());
    }

    /**
     * A detail as the event may have it. The example's {@code order} says only in what it differs from the example of an
     * order, as a JSON Merge Patch (RFC 7396).
     */
    public ObjectNode example() {
        ObjectNode example = object("events/" + detailType + ".example.json");
        if (example.get(ORDER) instanceof ObjectNode patch) {
            example.set(ORDER, merged(object("events/order.example.json"), patch));
        }
        return example;
    }

    private static ObjectNode merged(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.remove(member.getKey());
            } else if (value instanceof ObjectNode inner && target.get(member.getKey()) instanceof ObjectNode before) {
                target.set(member.getKey(), merged(before, inner));
            } else {
                target.set(member.getKey(), value);
            }
        });
        return target;
    }

    private static ObjectNode object(String path) {
        return (ObjectNode) JSON.readTree(Resources.text(path));
    }

    private static List<String> names(ObjectNode schema, String keyword) {
        if (!schema.path(keyword).isArray()) {
            throw new IllegalStateException("the schema of " + schema.path("title") + " must have '" + keyword + "'");
        }
        return StreamSupport.stream(schema.path(keyword).spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
