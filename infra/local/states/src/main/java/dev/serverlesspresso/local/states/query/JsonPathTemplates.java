package dev.serverlesspresso.local.states.query;

import dev.serverlesspresso.local.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Paths and payload templates of the JSONPath query language. Safe for use by many threads. */
public final class JsonPathTemplates {

    private static final String DYNAMIC = ".$";

    private final Paths paths = new Paths();
    private final Intrinsics intrinsics;

    public JsonPathTemplates(RandomGenerator random, Supplier<UUID> ids) {
        this.intrinsics = new Intrinsics(paths, random, ids);
    }

    /** Reads a path of a field as {@code InputPath} or {@code SecondsPath}. */
    public JsonNode path(String path, JsonNode input, JsonNode context, Map<String, JsonNode> variables) {
        try {
            return paths.read(path, new Paths.Sources(input, context, variables));
        } catch (Paths.Missing e) {
            throw QueryFailure.runtime("Invalid path '" + path + "' : " + e.getMessage());
        }
    }

    /** Fills a payload template, in which each field whose name ends in {@code .$} is a path or an intrinsic function. */
    public JsonNode template(JsonNode template, JsonNode input, JsonNode context, Map<String, JsonNode> variables) {
        return fill(template, new Paths.Sources(input, context, variables));
    }

    /** The input with the result put where the path says. */
    public JsonNode resultPath(JsonNode input, String path, JsonNode result) {
        return ReferencePath.parse(path)
                .orElseThrow(() -> QueryFailure.runtime("Invalid path '" + path + "': it must be a reference path"))
                .put(input, result);
    }

    /** Whether a path or an intrinsic function is well-formed: empty if it is, else what is wrong. */
    public Optional<String> check(String path) {
        return IntrinsicCall.looksLike(path) ? intrinsics.check(path) : paths.check(path);
    }

    /** Whether a path names exactly one place: in the input, or, where it is only read, in the context or a variable. */
    public boolean isReference(String path, boolean target) {
        if (Paths.tooDeep(path)) {
            return false;
        }
        if (!target && IntrinsicCall.looksLike(path)) {
            return true;
        }
        return ReferencePath.parse(target ? path : Paths.withoutRoot(path)).isPresent();
    }

    /** Reads a path of a field that words its failure in the way of {@code ErrorPath}. */
    public JsonNode named(
            String field, String path, JsonNode input, JsonNode context, Map<String, JsonNode> variables) {
        try {
            return paths.read(path, new Paths.Sources(input, context, variables));
        } catch (Paths.Missing e) {
            throw notFound(path, field, path.startsWith("$$") ? context : input);
        }
    }

    private static QueryFailure notFound(String path, String field, JsonNode searched) {
        return QueryFailure.runtime("The JSONPath '" + path + "' specified for the field '" + field
                + "' could not be found in the input '" + searched + "'");
    }

    Optional<JsonNode> find(String path, Paths.Sources sources) {
        try {
            return Optional.of(paths.read(path, sources));
        } catch (Paths.Missing e) {
            return Optional.empty();
        }
    }

    private JsonNode fill(JsonNode template, Paths.Sources sources) {
        if (template.isObject()) {
            ObjectNode filled = Json.object();
            template.properties().forEach(field -> fillField(filled, field.getKey(), field.getValue(), sources));
            return filled;
        }
        if (template.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode(template.size());
            template.forEach(item -> filled.add(fill(item, sources)));
            return filled;
        }
        return template;
    }

    private void fillField(ObjectNode filled, String name, JsonNode value, Paths.Sources sources) {
        if (name.endsWith(DYNAMIC)) {
            String plain = name.substring(0, name.length() - DYNAMIC.length());
            filled.set(plain, dynamic(name, value, sources));
        } else {
            filled.set(name, fill(value, sources));
        }
    }

    private JsonNode dynamic(String name, JsonNode value, Paths.Sources sources) {
        if (!value.isString()) {
            throw QueryFailure.runtime("The value for the field '" + name
                    + "' must be a valid JSONPath or a valid intrinsic function call: " + value);
        }
        String text = value.stringValue();
        if (IntrinsicCall.looksLike(text)) {
            return intrinsics.evaluate(text, sources);
        }
        try {
            return paths.read(text, sources);
        } catch (Paths.Missing e) {
            throw notFound(text, name, text.startsWith("$$") ? sources.context() : sources.input());
        }
    }
}
