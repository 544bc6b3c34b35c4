package dev.serverlesspresso.local.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.time.ManualScheduler;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The limits of rules and targets in the Amazon EventBridge API Reference: PutRule, PutTargets, RemoveTargets, Target,
 * InputTransformer and RetryPolicy.
 */
class RuleConstraintTests {
    private static final String QUEUE = "arn:aws:sqs:eu-central-1:000000000000:screen";

    private final ManualScheduler scheduler = new ManualScheduler(Instant.parse("2026-11-02T09:00:00Z"));
    private final Journal journal = Journal.inMemory();
    private final EventBridge events = new EventBridge(
            journal,
            scheduler,
            (transaction, arn, name, input) -> {},
            (operation, request) -> CompletableFuture.completedFuture(Json.object()));

    @BeforeEach
    void rule() {
        call("PutRule", Json.object().put("Name", "rule").put("EventPattern", "{\"source\":[\"app\"]}"));
    }

    @AfterEach
    void close() {
        events.close();
        journal.close();
        scheduler.close();
    }

    @Test
    void patternOfMoreThan4096CharactersIsRefused() {
        call("PutRule", Json.object().put("Name", "long").put("EventPattern", pattern(4_096)));

        assertThatThrownBy(
                        () -> call("PutRule", Json.object().put("Name", "long").put("EventPattern", pattern(4_097))))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.code()).isEqualTo("ValidationException"))
                .hasMessageEndingWith(
                        "at 'eventPattern' failed to satisfy constraint: Member must have length less than"
                                + " or equal to 4096");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"text\"", "5", "null", "[1, 2]", " {\"a\": \"☕\"} "})
    void constantInputIsAnyJson(String input) {
        putTarget(Json.object().put("Input", input));

        assertThat(targets().path(0).path("Input").asString()).isEqualTo(input);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{bad", "text", "{} {}", "{'a':1}", "", "[1,]", "NaN"})
    void constantInputThatIsNotJsonIsRefused(String input) {
        assertThatThrownBy(() -> putTarget(Json.object().put("Input", input)))
                .hasMessageStartingWith("JSON syntax error in input for target 1: ");
        assertThat(targets()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": <v>}                     |
            {"a": "is <v>"}                |
            "<v> is ready"                 |
            "line <v>" "line two"          |
            <v>                            |
            {"rule": "<aws.events.rule-name>", "all": <aws.events.event.json>} |
            {"a": <unknown>}               | InputTemplate for target 1 contains invalid placeholder unknown.
            {"a": "<aws.events.nothing>"}  | InputTemplate for target 1 contains invalid placeholder aws.events.nothing.
            {"a": <v>                      | Invalid InputTemplate for target 1 :
            {a: <v>}                       | Invalid InputTemplate for target 1 :
            """)
    void templateIsJsonOrTextInQuotesWithKnownPlaceholders(String template, String refusal) {
        ObjectNode target = Json.object();
        target.putObject("InputTransformer")
                .put("InputTemplate", template)
                .putObject("InputPathsMap")
                .put("v", "$.detail.v");

        if (refusal == null) {
            putTarget(target);
            assertThat(targets()).hasSize(1);
        } else {
            assertThatThrownBy(() -> putTarget(target)).hasMessageStartingWith(refusal);
        }
    }

    @Test
    void limitsOfATargetAreKept() {
        assertThatThrownBy(() -> putTarget(Json.object().put("Input", "\"" + "x".repeat(8_191) + "\"")))
                .hasMessageEndingWith("Member must have length less than or equal to 8192");
        assertThatThrownBy(() -> putTarget(Json.object().put("InputPath", "$." + "x".repeat(255))))
                .hasMessageEndingWith("Member must have length less than or equal to 256");
        assertThatThrownBy(() -> putTarget(retries("MaximumRetryAttempts", 186)))
                .hasMessageEndingWith("Member must have value less than or equal to 185");
        assertThatThrownBy(() -> putTarget(retries("MaximumEventAgeInSeconds", 59)))
                .hasMessageEndingWith("Member must have value greater than or equal to 60");
        assertThatThrownBy(() -> call("PutTargets", Json.object().put("Rule", "rule")))
                .hasMessageContaining("at 'targets' failed to satisfy constraint");
        assertThatThrownBy(() -> call("RemoveTargets", Json.object().put("Rule", "rule")))
                .hasMessageContaining("at 'ids' failed to satisfy constraint");
    }

    /** TestEventPattern: EventPattern has at most 4,096 characters, and seven fields of Event are mandatory. */
    @Test
    void patternsAreTestedOnWholeEvents() {
        ObjectNode event = Json.object();
        for (String field : new String[] {"id", "account", "source", "time", "region", "detail-type"}) {
            event.put(field, "app");
        }
        event.putArray("resources");
        assertThat(testPattern("{\"source\":[\"app\"]}", event).path("Result").asBoolean())
                .isTrue();

        assertThatThrownBy(() -> testPattern(pattern(4_097), event)).hasMessageEndingWith("or equal to 4096");
        assertThatThrownBy(() -> testPattern("{\"source\":[\"app\"]}x", event))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.code()).isEqualTo("InvalidEventPatternException"));
        event.remove("time");
        assertThatThrownBy(() -> testPattern("{\"source\":[\"app\"]}", event))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.code()).isEqualTo("ValidationException"));
    }

    /** PutEventsRequestEntry: Time is a timestamp, which the JSON protocol writes as a number of seconds. */
    @ParameterizedTest
    @ValueSource(strings = {"1e300", "-1000000000000000000", "1e999999999", "\"2026-11-02T09:00:00Z\"", "\"soon\""})
    void timeOfAnEventIsATimestamp(String time) {
        JsonNode request = Json.read(
                "{\"Entries\":[{\"Source\":\"a\",\"DetailType\":\"d\",\"Detail\":\"{}\"," + "\"Time\":" + time + "}]}");
        assertThatThrownBy(() -> call("PutEvents", request))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.code()).isEqualTo("SerializationException"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]"})
    void keyOfATagIsText(String key) {
        JsonNode request = Json.read("{\"Name\":\"rule\",\"EventPattern\":\"{\\\"source\\\":[\\\"a\\\"]}\","
                + "\"Tags\":[{\"Key\":" + key + ",\"Value\":\"v\"}]}");
        assertThatThrownBy(() -> call("PutRule", request))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.code()).isEqualTo("SerializationException"));
    }

    private JsonNode testPattern(String pattern, JsonNode event) {
        return call(
                "TestEventPattern", Json.object().put("EventPattern", pattern).put("Event", event.toString()));
    }

    private static String pattern(int length) {
        String frame = "{\"source\":[\"\"]}";
        return frame.replace("\"\"", "\"" + "x".repeat(length - frame.length()) + "\"");
    }

    private static ObjectNode retries(String member, int value) {
        ObjectNode target = Json.object();
        target.putObject("RetryPolicy").put(member, value);
        return target;
    }

    private void putTarget(ObjectNode target) {
        ObjectNode request = Json.object().put("Rule", "rule");
        request.putArray("Targets").add(target.put("Id", "1").put("Arn", QUEUE));
        call("PutTargets", request);
    }

    private JsonNode targets() {
        return call("ListTargetsByRule", Json.object().put("Rule", "rule")).path("Targets");
    }

    private JsonNode call(String operation, JsonNode request) {
        try {
            return events.execute(operation, request).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof AwsError refused ? refused : e;
        }
    }
}
