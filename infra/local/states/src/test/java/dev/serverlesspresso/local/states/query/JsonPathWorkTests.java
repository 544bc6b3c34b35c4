package dev.serverlesspresso.local.states.query;

import static dev.serverlesspresso.local.states.query.Queries.CONTEXT;
import static dev.serverlesspresso.local.states.query.Queries.json;
import static dev.serverlesspresso.local.states.query.Queries.jsonPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whoever waits for a query never waits for long, whatever the query and its data are. */
class JsonPathWorkTests {
    private static final String TOO_MUCH =
            "States.Runtime: The query looks at more than " + Work.MOST + " values and characters";

    private final JsonPathTemplates templates = jsonPath();

    /** As much as a state may take: 250,000 characters. */
    private static JsonNode chains() {
        String chain = "[".repeat(400) + "]".repeat(400);
        return json("[" + String.join(",", Collections.nCopies(300, chain)) + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$..[?(@..[?(@..[?(@.a)])])]",
                "$..*..*..*",
                "$..[?(@..*.length() > 1)]",
                "$..[?(@..b)]..[?(@..b)]",
            })
    void pathsWithinPathsAreGivenUp(String path) {
        assertThatThrownBy(() -> templates.path(path, chains(), CONTEXT, Map.of()))
                .hasMessage(TOO_MUCH);
    }

    @Test
    void pathsThroughAllThatAStateMayTakeAreAnswered() {
        JsonNode flat = json(IntStream.range(0, 30_000)
                .mapToObj(i -> "{'a':" + i % 7 + "}")
                .collect(Collectors.joining(",", "[", "]")));

        assertThat(templates.path("$..a", flat, CONTEXT, Map.of()).size()).isEqualTo(30_000);
        assertThat(templates.path("$[?(@.a == 3)].a", flat, CONTEXT, Map.of()).size())
                .isGreaterThan(4_000);
        assertThat(intrinsic("States.ArrayUnique($..a)", flat).size()).isEqualTo(7);
    }

    @Test
    void uniqueItemsOfALongArrayAreFound() {
        JsonNode all = json(IntStream.range(0, 40_000)
                .mapToObj(i -> i % 2 == 0 ? String.valueOf(i / 4) : i / 4 + ".0")
                .collect(Collectors.joining(",", "[", "]")));

        assertThat(intrinsic("States.ArrayUnique($)", all).size()).isEqualTo(10_000);
    }

    @Test
    void uniqueItemsMadeToCollideAreGivenUp() {
        JsonNode all = json(IntStream.range(0, 8_192)
                .mapToObj(i -> IntStream.range(0, 13)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "'", "'")))
                .collect(Collectors.joining(",", "[", "]")));

        assertThatThrownBy(() -> intrinsic("States.ArrayUnique($)", all)).hasMessage(TOO_MUCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"States.JsonToString(%s)", "States.MathAdd(%s, 1)", "States.Format('{}', %s)"})
    void sharedPartsAreNeverWrittenOutInFull(String call) {
        String many = "States.Array(" + "$, ".repeat(10_000) + "$)";
        JsonNode large = json("['" + "x".repeat(250_000) + "']");

        assertThatThrownBy(() -> intrinsic(call.formatted(many), large)).hasMessage(TOO_MUCH);
    }

    @Test
    void wildcardsThatAreTriedAgainAndAgainAreGivenUp() {
        JsonNode rule = json("{'Variable': '$', 'StringMatches': '*" + "a".repeat(60_000) + "b'}");
        JsonNode text = json("'" + "a".repeat(130_000) + "'");

        assertThatThrownBy(() -> new ChoiceRules(templates).matches(rule, text, CONTEXT, Map.of()))
                .hasMessage(TOO_MUCH);
    }

    private JsonNode intrinsic(String call, JsonNode input) {
        JsonNode template = JsonNodeFactory.instance.objectNode().put("value.$", call);
        return templates.template(template, input, CONTEXT, Map.of()).get("value");
    }
}
