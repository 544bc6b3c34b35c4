package dev.serverlesspresso.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Data leaves a workflow as it came in, or does not come in. */
class DataTests {
    private static final String PASS = "{'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}}}";

    private final Bench bench = Bench.inMemory();

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1e400}", "[-1e999999999]", "{\"\\ud800\":1}", "[\"\\udc00\"]"})
    void whatDataCannotHoldIsNoInput(String input) {
        JsonNode request = JsonNodeFactory.instance
                .objectNode()
                .put("stateMachineArn", bench.create("m", "STANDARD", PASS))
                .put("input", input);

        assertThat(bench.refusal("StartExecution", request).code()).isEqualTo("InvalidExecutionInput");
    }

    @Test
    void numbersAreTakenAsTheyAre() {
        String input = "{'whole': 123456789012345678901234567890, 'large': 1.7976931348623157E308, 'small': 1e-999}";

        assertThat(bench.output(bench.run(PASS, input)))
                .hasToString(
                        "{\"whole\":123456789012345678901234567890,\"large\":1.7976931348623157E308,\"small\":0.0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "'\\ud800'"})
    void whatDataCannotHoldIsNoResultOfStringToJson(String text) {
        String definition = PASS.replace("'End'", "'Parameters': {'v.$': 'States.StringToJson($.a)'}, 'End'");
        String input = JsonNodeFactory.instance
                .objectNode()
                .put("a", text.replace('\'', '"'))
                .toString();

        JsonNode failed = bench.describe(bench.start(bench.create("m", "STANDARD", definition), "x", input));

        assertThat(failed.path("status").stringValue()).isEqualTo("FAILED");
        assertThat(failed.path("cause").stringValue())
                .contains("The function 'States.StringToJson($.a)' had the following error: ")
                .doesNotContain("internal", "tools.jackson");
    }

    @Test
    void dataThatGrowsTooDeepFailsItsState() {
        StringBuilder states = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            states.append("'S" + i + "': {'Type': 'Pass', 'Parameters': " + "{'a': ".repeat(29) + "{'a.$': '$'}"
                    + "}".repeat(29) + ", 'Next': 'S" + (i + 1) + "'}, ");
        }
        String definition = "{'StartAt': 'S0', 'States': {" + states + "'S20': {'Type': 'Succeed'}}}";

        JsonNode failed = bench.describe(bench.run(definition, "{}"));

        assertThat(failed.path("error").stringValue()).isEqualTo("States.DataLimitExceeded");
        assertThat(failed.path("cause").stringValue()).isEqualTo("The data is nested deeper than 500 levels.");
    }
}
