package dev.serverlesspresso.local.states.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reference suite of JSONata's authors, a test for each of its cases. It is not in their package, so it runs where
 * somebody has their repository: {@code -Dtest=JsonataSuite -Djsonata.suite=<folder of theirs>/test/test-suite}. Its form
 * is told in the README of that folder. docs/reference/jsonata.md says which differences are decided.
 */
class JsonataSuite {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** How the suite names what is too deep or takes too long; here, as on AWS, that has a text and no code. */
    private static final String PASSES_A_BOUND = "U1001";

    private static final Pattern BOUND = Pattern.compile("Stack overflow|Expression evaluation");
    private static final Library LIBRARY = new Library(new Random(7), () -> new UUID(0, 0));

    private final Path suite = Path.of(System.getProperty("jsonata.suite"));

    @TestFactory
    Stream<DynamicTest> answersWhatTheSuiteAsksFor() throws IOException {
        try (Stream<Path> files = Files.walk(suite.resolve("groups"), 2)) {
            List<Path> cases = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            return cases.stream().flatMap(this::testsIn);
        }
    }

    private Stream<DynamicTest> testsIn(Path file) {
        JsonNode content = read(file);
        String name = suite.relativize(file).toString();
        return content.isArray()
                ? content.valueStream().map(each -> test(name + ": " + each.path("expr"), file, each))
                : Stream.of(test(name, file, content));
    }

    private DynamicTest test(String name, Path file, JsonNode asked) {
        return DynamicTest.dynamicTest(name, () -> {
            String expression = asked.has("expr-file")
                    ? Files.readString(
                            file.resolveSibling(asked.path("expr-file").stringValue()))
                    : asked.path("expr").stringValue();
            JsonNode input = input(asked);
            Outcome outcome = outcome(expression, input, asked.path("bindings"));
            Outcome expected = expected(asked);
            if (!outcome.agreesWith(expected)) {
                decided(expression, input, outcome).ifPresent(Assumptions::abort);
            }
            assertThat(outcome).as(expression).matches(each -> each.agreesWith(expected), "agrees with " + expected);
        });
    }

    /** Why a case that differs may; docs/reference/jsonata.md says more. Such a case is reported as skipped. */
    private static Optional<String> decided(String expression, @Nullable JsonNode input, Outcome outcome) {
        if (expression.contains("$eval")) {
            return Optional.of("AWS disables $eval");
        }
        if (PASSES_A_BOUND.equals(outcome.code())) {
            return Optional.of("a bound that AWS has, too");
        }
        return input != null && input.isArray() ? Optional.of("AWS gives an expression no input") : Optional.empty();
    }

    private static Outcome expected(JsonNode asked) {
        String code =
                asked.path("code").asString(asked.path("error").path("code").asString(""));
        if (!code.isEmpty()) {
            return new Outcome(null, code);
        }
        return new Outcome(asked.path("undefinedResult").asBoolean(false) ? null : asked.path("result"), null);
    }

    /** A value, undefined (neither), or an error's code. */
    private record Outcome(
            @Nullable JsonNode value, @Nullable String code) {
        boolean agreesWith(Outcome expected) {
            return expected.code() == null ? equals(expected) : expected.code().equals(code);
        }
    }

    private static Outcome outcome(String expression, @Nullable JsonNode input, JsonNode bindings) {
        Frame frame = LIBRARY.frame(new Budget(LIMIT), 1_700_000_000_000L);
        Object context = input == null ? null : JsonValues.of(input);
        frame.bind("$", context);
        bindings.propertyStream().forEach(entry -> frame.bind(entry.getKey(), JsonValues.of(entry.getValue())));
        try {
            Object value = Parser.parse(expression).evaluate(context, frame);
            return new Outcome(
                    value == null ? null : JSON.readTree(JSON.writeValueAsString(JsonValues.json(value))), null);
        } catch (JsonataException e) {
            return new Outcome(null, BOUND.matcher(e.text()).lookingAt() ? PASSES_A_BOUND : String.valueOf(e.code()));
        } catch (StackOverflowError e) {
            return new Outcome(null, PASSES_A_BOUND);
        }
    }

    private @Nullable JsonNode input(JsonNode asked) {
        if (asked.has("data")) {
            return asked.path("data");
        }
        String dataset = asked.path("dataset").asString("");
        return dataset.isEmpty() ? null : read(suite.resolve("datasets").resolve(dataset + ".json"));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
