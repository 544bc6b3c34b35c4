package dev.serverlesspresso.cdk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The resources of one synthesised stack by their logical ids, for assertions upon every one of a type. */
record Resources(Map<String, Map<String, Object>> all) {

    static Resources of(Map<String, Object> template) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        map(template.get("Resources")).forEach((id, resource) -> all.put(id, map(resource)));
        return new Resources(all);
    }

    /** The resources of this type by logical id: each a map with {@code Properties}, {@code DeletionPolicy} and so on. */
    Map<String, Map<String, Object>> ofType(String type) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        all.forEach((id, resource) -> {
            if (type.equals(resource.get("Type"))) {
                found.put(id, resource);
            }
        });
        return found;
    }

    /** The properties of the one resource of this type that the stack has. */
    Map<String, Object> only(String type) {
        Map<String, Map<String, Object>> found = ofType(type);
        if (found.size() != 1) {
            throw new NoSuchElementException("one " + type + " was expected: " + found.keySet());
        }
        return properties(found.values().iterator().next());
    }

    /** The properties of the resource of this type whose property has this value. */
    Map<String, Object> named(String type, String property, String value) {
        return ofType(type).values().stream()
                .map(Resources::properties)
                .filter(properties -> value.equals(properties.get(property)))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no " + type + " with " + property + " " + value));
    }

    static Map<String, Object> properties(Map<String, Object> resource) {
        return map(resource.getOrDefault("Properties", Map.of()));
    }

    /** The statements of all policies that roles were given. */
    Stream<Map<String, Object>> grants() {
        return ofType("AWS::IAM::Policy").values().stream()
                .map(policy -> map(properties(policy).get("PolicyDocument")))
                .flatMap(document -> list(document.get("Statement")).stream())
                .map(Resources::map);
    }

    @SuppressWarnings("unchecked") // a template is JSON
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    @SuppressWarnings("unchecked") // a template is JSON
    static List<Object> list(@Nullable Object value) {
        return value instanceof List ? (List<Object>) value : List.of(Objects.requireNonNull(value));
    }
}
