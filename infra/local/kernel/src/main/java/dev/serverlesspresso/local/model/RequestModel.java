package dev.serverlesspresso.local.model;

import dev.serverlesspresso.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The members of a service's requests and their types, read from {@code requests.json} beside a class: a type by its name,
 * {@code [type]} for a list, {@code {"*": type}} for a map with names of any kind.
 */
public final class RequestModel {
    private static final String FILE = "requests.json";

    private final Map<String, Shape> types = new HashMap<>();
    private final Map<String, Shape> operations = new HashMap<>();

    private RequestModel(JsonNode model, Scalar timestamp) {
        types.putAll(Scalar.BY_NAME);
        types.put("Timestamp", timestamp);
        model.path("structures").properties().forEach(named -> types.put(named.getKey(), structure(named.getValue())));
        model.path("operations")
                .properties()
                .forEach(named -> operations.put(named.getKey(), structure(named.getValue())));
    }

    /** The model of a service as its clients speak to it. */
    public static RequestModel beside(Class<?> service) {
        return new RequestModel(content(service), Scalar.TIMESTAMP);
    }

    /** The model of a service as workflows speak to it, which write times as text. */
    public static RequestModel ofWorkflowsBeside(Class<?> service) {
        return new RequestModel(content(service), Scalar.TEXT_OR_TIMESTAMP);
    }

    /** The document that a model is read from. */
    public static JsonNode content(Class<?> service) {
        try (InputStream file = service.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("there is no " + FILE + " beside " + service.getName());
            }
            return Json.read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " beside " + service.getName() + " cannot be read", e);
        }
    }

    /**
     * The request with its members of the right types, without members that are null or that the model does not have. An
     * operation that the model does not have is left to be refused as unknown.
     *
     * @throws dev.serverlesspresso.local.aws.AwsError {@code SerializationException} for a member of another type
     */
    public JsonNode read(String operation, JsonNode request) {
        Shape shape = operations.get(operation);
        return shape == null ? request : shape.read(request);
    }

    public Set<String> operations() {
        return Set.copyOf(operations.keySet());
    }

    private Shape structure(JsonNode members) {
        Map<String, Shape> shapes = new HashMap<>();
        members.properties().forEach(member -> shapes.put(member.getKey(), shape(member.getValue())));
        return Shape.structure(shapes);
    }

    private Shape shape(JsonNode type) {
        if (type.isArray()) {
            return Shape.list(shape(type.path(0)));
        }
        return type.isObject() ? Shape.map(shape(type.path("*"))) : named(type.asString());
    }

    private Shape named(String type) {
        return Shape.later(() -> {
            @Nullable Shape shape = types.get(type);
            if (shape == null) {
                throw new IllegalStateException("the model has no type '" + type + "'");
            }
            return shape;
        });
    }
}
