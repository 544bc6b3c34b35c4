package dev.serverlesspresso.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.states.jsonata.Budget;
import dev.serverlesspresso.local.states.jsonata.Expression;
import dev.serverlesspresso.local.states.jsonata.Frame;
import dev.serverlesspresso.local.states.jsonata.JsonValues;
import dev.serverlesspresso.local.states.jsonata.Library;
import dev.serverlesspresso.workflows.Definitions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * AWS counts whole seconds: of a wait it cuts off what is beyond them, so that those who are to be spread over three seconds come
 * together in three moments. So every number of seconds in a definition is whole, and a random wait is one of several whole numbers.
 * <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-wait.html">Wait</a> takes 0 to 99999999,
 * <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html">time-outs</a> and
 * <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">intervals</a> begin at 1.
 */
class WholeSecondsTests {

    private static final int TIMES = 200;
    private static final int ATTEMPTS = 24;
    private static final long NOW = Instant.parse("2026-11-02T09:00:00.123Z").toEpochMilli();
    private static final Library LIBRARY = new Library(new Random(7), () -> new UUID(0, 0));
    private static final Set<String> DATA = Set.of("Arguments", "Output", "Assign");

    static Stream<Arguments> fields() {
        return Definitions.ALL.stream()
                .flatMap(workflow -> fieldsIn(CoffeeCounter.JSON.readTree(Definitions.read(workflow)), workflow));
    }

    /** Every field that counts or multiplies seconds, wherever in a definition; what states send and store is data of their own. */
    private static Stream<Arguments> fieldsIn(JsonNode node, String where) {
        if (node.isArray()) {
            return IntStream.range(0, node.size()).boxed().flatMap(i -> fieldsIn(node.get(i), where + " " + i));
        }
        return node.propertyStream()
                .filter(field -> !DATA.contains(field.getKey()))
                .flatMap(field -> field.getKey().endsWith("Seconds")
                                || field.getKey().equals("BackoffRate")
                        ? Stream.of(Arguments.of(where + " " + field.getKey(), field.getKey(), field.getValue()))
                        : fieldsIn(field.getValue(), where + " " + field.getKey()));
    }

    static Stream<Arguments> randomWaits() {
        return fields().filter(field -> ((JsonNode) field.get()[2]).asString("").contains("$random"));
    }

    @Test
    void everyWaitIsAmongThem() {
        long waits = Definitions.ALL.stream()
                .flatMap(workflow -> Pattern.compile("\"Type\": \"Wait\"")
                        .matcher(Definitions.read(workflow))
                        .results())
                .count();
        assertThat(fields().filter(field -> field.get()[1].equals("Seconds"))).hasSize(Math.toIntExact(waits));
        assertThat(waits).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void secondsAreWhole(String where, String field, JsonNode seconds) {
        double least = field.equals("Seconds") ? 0 : 1;
        assertThat(outcomes(seconds))
                .allSatisfy(outcome ->
                        assertThat(outcome).isEqualTo(Math.rint(outcome)).isBetween(least, 99_999_999d));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("randomWaits")
    void randomWaitIsOneOfSeveralWholeNumbers(String where, String field, JsonNode seconds) {
        assertThat(outcomes(seconds).distinct()).hasSizeGreaterThanOrEqualTo(4);
    }

    private static Stream<Double> outcomes(JsonNode seconds) {
        if (seconds.isNumber()) {
            return Stream.of(seconds.asDouble());
        }
        String text = seconds.asString();
        assertThat(text).startsWith("{%").endsWith("%}");
        Expression expression = Expression.parse(text.substring(2, text.length() - 2));
        return IntStream.rangeClosed(1, ATTEMPTS).boxed().flatMap(attempt -> Stream.generate(() ->
                        JsonValues.json(expression.evaluate(variables(attempt))).asDouble())
                .limit(TIMES));
    }

    /** What the expressions read: which attempt it is, and points in time that are no whole seconds away. */
    private static Frame variables(int attempt) {
        String deadline = Instant.ofEpochMilli(NOW + attempt * 1_777L).toString();
        Map<String, Object> order = Map.of("chooseBefore", deadline, "makeBefore", deadline, "finishBefore", deadline);
        Frame frame = LIBRARY.frame(new Budget(Duration.ofSeconds(1)), NOW);
        frame.bind("attempt", attempt);
        frame.bind("order", value(order));
        frame.bind("states", value(Map.of("input", Map.of("detail", Map.of("order", order)))));
        return frame;
    }

    private static Object value(Map<String, Object> object) {
        return JsonValues.of(CoffeeCounter.JSON.valueToTree(object));
    }
}
