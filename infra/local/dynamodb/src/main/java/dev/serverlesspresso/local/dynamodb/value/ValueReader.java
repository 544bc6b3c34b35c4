package dev.serverlesspresso.local.dynamodb.value;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.B;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.BS;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.Bool;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.L;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.M;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.N;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.NS;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.Null;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.S;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.SS;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads values and items from the wire and refuses what AWS refuses. */
public final class ValueReader {
    private static final int DEEPEST = 32;
    private static final String NO_NAME = "Empty attribute name";

    private ValueReader() {}

    public static Item item(JsonNode document) {
        if (!document.isObject()) {
            throw Request.wrongType("a map");
        }
        return new Item(attributes(document, 1));
    }

    public static AttributeValue value(JsonNode document) {
        return value(document, 1);
    }

    private static AttributeValue value(JsonNode document, int depth) {
        if (!document.isObject()) {
            throw Request.wrongType("an AttributeValue");
        }
        if (document.isEmpty()) {
            throw Invalid.request(
                    "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        }
        if (document.size() > 1) {
            throw Invalid.request("Supplied AttributeValue has more than one datatypes set, must contain exactly one"
                    + " of the supported datatypes");
        }
        if (depth > DEEPEST) {
            throw Invalid.request("Nesting Levels have exceeded supported limits");
        }
        Map.Entry<String, JsonNode> member = document.properties().iterator().next();
        return value(member.getKey(), member.getValue(), depth);
    }

    private static AttributeValue value(String type, JsonNode content, int depth) {
        return switch (type) {
            case "S" -> new S(text(content));
            case "N" -> number(content);
            case "B" -> new B(binary(content));
            case "BOOL" -> bool(content);
            case "NULL" -> nothing(content);
            case "L" -> new L(list(content, element -> value(element, depth + 1)));
            case "M" -> new M(attributes(content, depth + 1));
            case "SS" -> new SS(set(content, ValueReader::text, "An string set  may not be empty"));
            case "NS" -> new NS(set(content, ValueReader::number, "An number set  may not be empty"));
            case "BS" -> new BS(set(content, ValueReader::binary, "Binary sets should not be empty"));
            default ->
                throw Invalid.request(
                        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        };
    }

    private static Map<String, AttributeValue> attributes(JsonNode document, int depth) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : document.properties()) {
            if (member.getKey().isEmpty()) {
                throw new ValueRefusal(NO_NAME, NO_NAME);
            }
            attributes.put(member.getKey(), value(member.getValue(), depth));
        }
        return attributes;
    }

    private static String text(JsonNode content) {
        if (!content.isString()) {
            throw Request.wrongType("a String");
        }
        return content.asString();
    }

    private static N number(JsonNode content) {
        return new N(NumberText.parse(text(content)));
    }

    private static Bytes binary(JsonNode content) {
        try {
            return Bytes.of(Base64.getDecoder().decode(text(content)));
        } catch (IllegalArgumentException e) {
            throw AwsError.badRequest("SerializationException", "The binary value is not valid Base64");
        }
    }

    private static Bool bool(JsonNode content) {
        if (!content.isBoolean()) {
            throw Request.wrongType("a Boolean");
        }
        return new Bool(content.asBoolean());
    }

    private static Null nothing(JsonNode content) {
        if (!content.isBoolean() || !content.asBoolean()) {
            throw Invalid.parameter("Null attribute value types must have the value of true");
        }
        return new Null();
    }

    private static <T> List<T> list(JsonNode content, Function<JsonNode, T> element) {
        if (!content.isArray()) {
            throw Request.wrongType("a list");
        }
        List<T> elements = new ArrayList<>();
        content.forEach(node -> elements.add(element.apply(node)));
        return elements;
    }

    private static <T> Set<T> set(JsonNode content, Function<JsonNode, T> element, String whenEmpty) {
        List<T> elements = list(content, element);
        if (elements.isEmpty()) {
            throw Invalid.parameter(whenEmpty);
        }
        Set<T> set = new LinkedHashSet<>(elements);
        if (set.size() < elements.size()) {
            throw RepeatedMembers.refusal(elements);
        }
        return set;
    }
}
