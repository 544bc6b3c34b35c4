package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request with each of its members in turn, nested ones too, replaced by each of the odd values. */
final class Variations {
    /** As JSON text, since some of them no node can be. */
    static final List<String> ODD = List.of(
            "null",
            "\"\"",
            "\"" + "x".repeat(3_000) + "\"",
            "\"é😀\"",
            "\"\\u0000\\n\"",
            "\"\\uffff\"",
            "\"{% \"",
            "\"$.a[\"",
            "\"[]\"",
            "\"1970-01-01T00:00:00Z\"",
            "\"arn:aws:sqs:eu-central-1:000000000000:nope\"",
            "0",
            "-1",
            "9223372036854775808",
            "1.5",
            "1e999999999",
            "[]",
            "{}",
            "[null]",
            "{\"a\":null}",
            "{\"\":\"\"}",
            "{\"a\":".repeat(300) + "1" + "}".repeat(300));

    private static final String MARK = "@replaced@";

    private Variations() {}

    /** {@code members}: the model's names at the top, of which an example may lack some. */
    static List<String> of(JsonNode example, Iterable<String> members) {
        List<String> templates = new ArrayList<>();
        marked(example, templates, example);
        members.forEach(member -> {
            if (!example.has(member)) {
                templates.add(
                        ((ObjectNode) example).deepCopy().put(member, MARK).toString());
            }
        });
        return templates.stream()
                .flatMap(template -> ODD.stream().map(odd -> template.replace('"' + MARK + '"', odd)))
                .toList();
    }

    /** Walks a copy, and for each place in it writes the whole with the mark there. */
    private static void marked(JsonNode whole, List<String> templates, JsonNode part) {
        if (part instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode before = object.get(name);
                object.put(name, MARK);
                templates.add(whole.toString());
                object.set(name, before);
                marked(whole, templates, before);
            }
        } else if (part instanceof ArrayNode array) {
            IntStream.range(0, array.size()).forEach(index -> {
                JsonNode before = array.get(index);
                array.set(index, Json.string(MARK));
                templates.add(whole.toString());
                array.set(index, before);
                marked(whole, templates, before);
            });
        }
    }
}
