package dev.serverlesspresso.local.model;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a member of a request has to be. */
@FunctionalInterface
interface Shape {
    /** The value as an operation may read it; refuses one of another type as AWS does. */
    JsonNode read(JsonNode value);

    static AwsError refusal(String message) {
        return AwsError.badRequest("SerializationException", message);
    }

    /** Members that the model does not have are ignored, and one that is null is not there. */
    static Shape structure(Map<String, Shape> members) {
        return value -> {
            requireObject(value);
            ObjectNode read = Json.object();
            value.properties().forEach(member -> {
                Shape shape = members.get(member.getKey());
                if (shape != null && !member.getValue().isNull()) {
                    read.set(member.getKey(), shape.read(member.getValue()));
                }
            });
            return read;
        };
    }

    static Shape map(Shape element) {
        return value -> {
            requireObject(value);
            ObjectNode read = Json.object();
            value.properties().forEach(entry -> read.set(entry.getKey(), element.read(entry.getValue())));
            return read;
        };
    }

    static Shape list(Shape element) {
        return value -> {
            if (!value.isArray()) {
                throw refusal(value.isObject() ? Scalar.STRUCTURE_FOUND : Scalar.UNEXPECTED);
            }
            ArrayNode read = Json.array();
            value.forEach(each -> read.add(element.read(each)));
            return read;
        };
    }

    /** A shape that is only known when all of the model has been read. */
    static Shape later(Supplier<Shape> shape) {
        return value -> shape.get().read(value);
    }

    private static void requireObject(JsonNode value) {
        if (!value.isObject()) {
            throw refusal(value.isArray() ? "Unrecognized collection type" : Scalar.UNEXPECTED);
        }
    }
}
