package dev.serverlesspresso.local.states.query;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.mapper.JsonSmartMappingProvider;
import com.jayway.jsonpath.spi.mapper.MappingProvider;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one path: {@code $.} in the input, {@code $$.} in the context object, {@code $name} in the variables. */
final class Paths {

    private static final Pattern VARIABLE = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{Nd}_]*)(.*)", Pattern.DOTALL);
    private static final int KEPT = 2_000;

    /** The library reads each step, and each bracket of a filter, within the one before it. */
    private static final int MOST_LEVELS = 500;

    private final MappingProvider mappings = new JsonSmartMappingProvider();
    private final Map<String, JsonPath> parsed = new ConcurrentHashMap<>();

    /** Fails with {@link Missing} where a definite path leads nowhere. */
    JsonNode read(String path, Sources sources) {
        if (path.startsWith("$$")) {
            return read(path, "$" + path.substring(2), sources.context(), sources.work());
        }
        Matcher variable = VARIABLE.matcher(path);
        if (variable.matches()) {
            @Nullable JsonNode value = sources.variables().get(variable.group(1));
            if (value == null) {
                throw new Missing("The variable '$" + variable.group(1) + "' has no value");
            }
            return read(path, "$" + variable.group(2), value, sources.work());
        }
        return read(path, path, sources.input(), sources.work());
    }

    private JsonNode read(String written, String path, JsonNode root, Work work) {
        if (path.equals("$")) {
            return root;
        }
        try {
            return JacksonProvider.tree(compiled(path).read(root, counting(work)));
        } catch (PathNotFoundException e) {
            throw new Missing(String.valueOf(e.getMessage()));
        } catch (JsonPathException | IllegalArgumentException e) {
            throw QueryFailure.runtime("Invalid path '" + written + "' : " + e.getMessage());
        }
    }

    private Configuration counting(Work work) {
        return Configuration.builder()
                .jsonProvider(new JacksonProvider(work))
                .mappingProvider(mappings)
                .build();
    }

    private JsonPath compiled(String path) {
        @Nullable JsonPath known = parsed.get(path);
        if (known != null) {
            return known;
        }
        if (parsed.size() >= KEPT) {
            parsed.clear();
        }
        if (tooDeep(path)) {
            throw new InvalidPathException("it has more than " + MOST_LEVELS + " steps and brackets");
        }
        if (PathRegexes.in(path)) {
            throw new InvalidPathException("Filtering by regular expression is not supported");
        }
        JsonPath fresh = JsonPath.compile(FilterWords.quoted(path));
        parsed.put(path, fresh);
        return fresh;
    }

    /** The path as if it began in the input. */
    static String withoutRoot(String path) {
        Matcher variable = VARIABLE.matcher(path);
        return path.startsWith("$$") ? path.substring(1) : variable.matches() ? "$" + variable.group(2) : path;
    }

    static boolean tooDeep(String path) {
        return path.chars().filter(character -> ".[(".indexOf(character) >= 0).count() > MOST_LEVELS;
    }

    Optional<String> check(String path) {
        if (tooDeep(path)) {
            return Optional.of("a path must have at most " + MOST_LEVELS + " steps and brackets");
        }
        String plain = withoutRoot(path);
        if (!plain.startsWith("$")) {
            return Optional.of("a path must start with '$': '" + path + "'");
        }
        try {
            compiled(plain);
            return Optional.empty();
        } catch (InvalidPathException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Where paths begin, and what the query that they belong to has looked at so far. */
    record Sources(JsonNode input, JsonNode context, Map<String, JsonNode> variables, Work work) {
        Sources(JsonNode input, JsonNode context, Map<String, JsonNode> variables) {
            this(input, context, variables, new Work());
        }
    }

    /** A path that leads nowhere; each field words this failure in its own way. */
    static final class Missing extends RuntimeException {

        Missing(String message) {
            super(message);
        }
    }
}
