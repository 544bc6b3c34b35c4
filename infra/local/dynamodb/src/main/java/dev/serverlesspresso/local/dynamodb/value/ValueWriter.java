package dev.serverlesspresso.local.dynamodb.value;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue.B;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.BS;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.Bool;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.L;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.M;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.N;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.NS;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.S;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.SS;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes values and items for the wire. */
public final class ValueWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ValueWriter() {}

    public static ObjectNode item(Item item) {
        return attributes(item.attributes());
    }

    public static ObjectNode value(AttributeValue value) {
        ObjectNode document = JSON.objectNode();
        if (value instanceof S s) {
            return document.put("S", s.value());
        }
        if (value instanceof N n) {
            return document.put("N", Numbers.text(n.value()));
        }
        if (value instanceof B b) {
            return document.put("B", b.value().base64());
        }
        if (value instanceof Bool b) {
            return document.put("BOOL", b.value());
        }
        if (value instanceof M m) {
            document.set("M", attributes(m.values()));
            return document;
        }
        return collection(document, value);
    }

    /** As AWS prints a value in an error message, for example <code>{S:a}</code>. */
    public static String inMessage(AttributeValue value) {
        String document = value(value).toString().replace("\"", "");
        return "AttributeValue: " + document;
    }

    private static ObjectNode collection(ObjectNode document, AttributeValue value) {
        if (value instanceof AttributeValue.Null) {
            return document.put("NULL", true);
        }
        ArrayNode elements = document.putArray(value.type());
        if (value instanceof L l) {
            l.values().forEach(element -> elements.add(value(element)));
        } else if (value instanceof SS set) {
            set.values().forEach(elements::add);
        } else if (value instanceof NS set) {
            set.values().forEach(element -> elements.add(Numbers.text(element.value())));
        } else if (value instanceof BS set) {
            set.values().forEach(element -> elements.add(element.base64()));
        }
        return document;
    }

    private static ObjectNode attributes(Map<String, AttributeValue> attributes) {
        ObjectNode document = JSON.objectNode();
        attributes.forEach((name, value) -> document.set(name, value(value)));
        return document;
    }
}
