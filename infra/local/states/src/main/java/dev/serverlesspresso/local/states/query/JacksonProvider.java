package dev.serverlesspresso.local.states.query;

import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.spi.json.JsonProvider;
import dev.serverlesspresso.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lets the JSONPath library walk Jackson 3 trees, for which it has no provider of its own, and counts its steps. */
final class JacksonProvider implements JsonProvider {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Work work;

    JacksonProvider(Work work) {
        this.work = work;
    }

    @Override
    public Object parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new InvalidJsonException(e, json);
        }
    }

    @Override
    public Object parse(byte[] json) {
        return JSON.readTree(json);
    }

    @Override
    public Object parse(InputStream stream, String charset) {
        try (var reader = new InputStreamReader(stream, Charset.forName(charset))) {
            return JSON.readTree(reader);
        } catch (IOException e) {
            throw new InvalidJsonException(e);
        }
    }

    @Override
    public String toJson(Object node) {
        return node.toString();
    }

    @Override
    public Object createArray() {
        return Json.array();
    }

    @Override
    public Object createMap() {
        return Json.object();
    }

    @Override
    public boolean isArray(@Nullable Object node) {
        work.add(1);
        return node instanceof ArrayNode || node instanceof List;
    }

    @Override
    public boolean isMap(@Nullable Object node) {
        work.add(1);
        return node instanceof ObjectNode;
    }

    @Override
    public int length(Object node) {
        if (node instanceof JsonNode json) {
            return json.isString() ? json.stringValue().length() : json.size();
        }
        if (node instanceof Collection<?> values) {
            return values.size();
        }
        throw new JsonPathException("length cannot be applied to " + node);
    }

    @Override
    public Iterable<?> toIterable(Object node) {
        work.add(length(node));
        return node instanceof JsonNode json
                ? json.values().stream().map(JacksonProvider::unwrapped).toList()
                : (Iterable<?>) node;
    }

    @Override
    public Collection<String> getPropertyKeys(Object node) {
        return ((ObjectNode) node).propertyNames();
    }

    @Override
    public Object getArrayIndex(Object node, int index) {
        work.add(1);
        ArrayNode array = (ArrayNode) node;
        return array.get(Objects.checkIndex(index, array.size()));
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public Object getArrayIndex(Object node, int index, boolean unwrap) {
        return getArrayIndex(node, index);
    }

    @Override
    public void setArrayIndex(Object node, int index, Object value) {
        work.add(value instanceof String text ? text.length() : 1); // the library keeps where it found each value, too
        ArrayNode array = (ArrayNode) node;
        if (index == array.size()) {
            array.add(tree(value));
        } else {
            array.set(index, tree(value));
        }
    }

    @Override
    public Object getMapValue(Object node, String key) {
        work.add(1);
        @Nullable JsonNode value = ((ObjectNode) node).get(key);
        return value == null ? UNDEFINED : value;
    }

    @Override
    public void setProperty(Object node, Object key, Object value) {
        ((ObjectNode) node).set(String.valueOf(key), tree(value));
    }

    @Override
    public void removeProperty(Object node, Object key) {
        ((ObjectNode) node).remove(String.valueOf(key));
    }

    @Override
    public @Nullable Object unwrap(@Nullable Object node) {
        return node instanceof JsonNode json ? unwrapped(json) : node;
    }

    /** Scalars as Java values, which is what the library's filters and functions compare. */
    private static @Nullable Object unwrapped(JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        return node.isNull() ? null : node;
    }

    static JsonNode tree(@Nullable Object value) {
        return value instanceof JsonNode node ? node : JSON.valueToTree(value);
    }
}
