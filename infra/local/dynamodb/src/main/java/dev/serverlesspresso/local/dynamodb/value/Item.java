package dev.serverlesspresso.local.dynamodb.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An immutable item: attributes by name. */
public record Item(Map<String, AttributeValue> attributes) {
    public static final Item EMPTY = new Item(Map.of());

    public Item {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    public @Nullable AttributeValue get(String name) {
        return attributes.get(name);
    }

    /** The size in bytes that AWS counts: all names and values. */
    public int size() {
        return sizeOf(attributes);
    }

    /** The item with only these attributes, as far as it has them. */
    public Item only(Iterable<String> names) {
        Map<String, AttributeValue> kept = new LinkedHashMap<>();
        for (String name : names) {
            AttributeValue value = attributes.get(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return new Item(kept);
    }

    static int sizeOf(Map<String, AttributeValue> attributes) {
        int size = 0;
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            size += AttributeValue.utf8Length(attribute.getKey())
                    + attribute.getValue().size();
        }
        return size;
    }
}
