package dev.serverlesspresso.parity;

import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** JSON as a value: two texts are equal if they say the same. */
public record Json(JsonNode node) {
    public static Json json(String text) {
        return new Json(JsonNode.parser().parse(text));
    }

    public Json member(String name) {
        Optional<JsonNode> member = node.field(name);
        return new Json(member.orElseThrow(() -> new AssertionError("there is no member " + name + " in " + node)));
    }

    public String text(String name) {
        return member(name).node.text();
    }
}
