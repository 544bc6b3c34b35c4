package dev.serverlesspresso.cdk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/** The resources of one synthesised stack, for assertions upon every one of a type. */
record Resources(Template template) {

    static Resources of(Stack stack) {
        return new Resources(Template.fromStack(stack));
    }

    /** The resources of this type by logical id: each a map with {@code Properties}, {@code DeletionPolicy} and so on. */
    Map<String, Map<String, Object>> ofType(String type) {
        return template.findResources(type);
    }

    static Map<String, Object> properties(Map<String, Object> resource) {
        return map(resource.get("Properties"));
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
