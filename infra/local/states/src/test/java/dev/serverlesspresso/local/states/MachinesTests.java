package dev.serverlesspresso.local.states;

import static dev.serverlesspresso.local.states.Bench.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MachinesTests {
    private static final String PASS = "{'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}}}";

    private final Bench bench = Bench.inMemory();

    @AfterEach
    void close() {
        bench.close();
    }

    private String refused(String type, String definition) {
        return bench.refusal("CreateStateMachine", Bench.machine("m", type, definition))
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'StartAt': 'P'}                                   | at least one state at /States
            {'StartAt': 'Q', 'States': {'P': {'Type': 'Pass', 'End': true}}} | Missing 'Next' target: Q at /StartAt
            {'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'Next': 'Q'}}} | Missing 'Next' target: Q at /States/P/Next
            {'StartAt': 'P', 'States': {'P': {'Type': 'Pass'}}}              | exactly one of Next and End: true at /States/P
            {'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'Extra': 1, 'End': true}}} | Field 'Extra' is not supported at /States/P
            {'StartAt': 'P', 'States': {'P': {'Type': 'Map', 'End': true}}}  | State 'P': the type Map is not supported here yet
            {'StartAt': 'P', 'States': {'P': {'Type': 'Parallel'}}}          | State 'P': the type Parallel is not supported here yet
            {'StartAt': 'P', 'States': {'P': {'Type': 'Succeed'}, 'Q': {'Type': 'Succeed'}}} | State "Q" is not reachable. at /States/Q
            {'StartAt': 'P', 'States': {'P': {'Type': 'Wait', 'End': true}}} | exactly one of Seconds
            {'StartAt': 'P', 'States': {'P': {'Type': 'Wait', 'Seconds': -1, 'End': true}}} | Field 'Seconds' must be a whole number
            {'StartAt': 'P', 'States': {'P': {'Type': 'Wait', 'Timestamp': 'noon', 'End': true}}} | RFC 3339 timestamp: 'noon'
            {'StartAt': 'P', 'States': {'P': {'Type': 'Choice', 'Choices': []}}} | at least one entry in 'Choices'
            {'QueryLanguage': 'JSONata', 'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'Output': '{% 1 + %}', 'End': true}}} | /States/P/Output
            {'QueryLanguage': 'JSONata', 'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'ResultPath': '$', 'End': true}}} | The QueryLanguage is set to 'JSONata', but field 'ResultPath' is only supported for the 'JSONPath' QueryLanguage at /States/P
            {'QueryLanguage': 'JSONata', 'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'QueryLanguage': 'JSONPath', 'End': true}}} | 'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine at /States/P'
            {'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'InputPath': '$.[', 'End': true}}} | /States/P/InputPath
            {'StartAt': 'P', 'States': {'P': {'Type': 'Task', 'Resource': 'arn:aws:states:::lambda:invoke', 'End': true}}} | arn:aws:states:::lambda:invoke is not recognized
            {'StartAt': 'P', 'States': {'P': {'Type': 'Task', 'Resource': 'arn:aws:states:::dynamodb:updateItem.waitForTaskToken', 'End': true}}} | is not recognized
            {'StartAt': 'P', 'States': {'P': {'Type': 'Task', 'Resource': 'arn:aws:states:::dynamodb:putItem', 'End': true, 'Retry': [{'ErrorEquals': []}]}}} | Retry[0]/ErrorEquals
            """)
    void aDefinitionThatCouldNotRunIsRefused(String definition, String message) {
        assertThat(refused("STANDARD", definition))
                .startsWith("Invalid State Machine Definition: '")
                .contains(message);
    }

    @Test
    void expressTakesNoTaskTokens() {
        String waiting = """
                {'StartAt': 'P', 'States': {'P': {'Type': 'Task', 'End': true,
                  'Resource': 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken'}}}
                """;

        assertThat(refused("EXPRESS", waiting))
                .contains("Express state machine does not support '.waitForTaskToken' service integration");
    }

    @Test
    void validationNamesEachProblem() {
        JsonNode answer = bench.call(
                "ValidateStateMachineDefinition",
                Bench.machine("m", "STANDARD", PASS.replace("'End': true", "'x': 1")));

        assertThat(answer.path("result").stringValue()).isEqualTo("FAIL");
        assertThat(answer.path("diagnostics").get(0)).isEqualTo(json("""
                                {'severity': 'ERROR', 'code': 'SCHEMA_VALIDATION_FAILED',
                                 'message': 'Field `x` is not supported', 'location': '/States/P'}
                                """.replace("`", "\\u0027")));
    }

    @Test
    void creatingTheSameAgainAnswersTheSame() {
        String first = bench.create("m", "STANDARD", PASS);

        assertThat(bench.create("m", "STANDARD", PASS)).isEqualTo(first);
        assertThat(bench.refusal("CreateStateMachine", Bench.machine("m", "EXPRESS", PASS))
                        .code())
                .isEqualTo("StateMachineAlreadyExists");
        assertThat(bench.call("ListStateMachines", "{}").path("stateMachines")).hasSize(1);
    }

    @Test
    void whatRunsKeepsTheDefinitionItBeganWith() {
        String wait = "{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 5, 'Next': 'S'}, "
                + "'S': {'Type': 'Succeed'}}}";
        String machine = bench.create("m", "STANDARD", wait);
        String execution = bench.start(machine, "a", "{}");

        bench.call(
                "UpdateStateMachine",
                "{'stateMachineArn': '" + machine + "', 'definition': '"
                        + json(PASS).toString().replace("\"", "\\\"") + "'}");
        bench.advance(Duration.ofSeconds(5));

        assertThat(bench.eventTypes(execution)).contains("SucceedStateExited");
        assertThat(bench.eventTypes(bench.start(machine, "b", "{}"))).contains("PassStateExited");
        assertThat(bench.call("DescribeStateMachineForExecution", "{'executionArn': '" + execution + "'}")
                        .path("definition")
                        .stringValue())
                .contains("Wait");
    }

    @Test
    void tagsAreKept() {
        String machine = bench.create("m", "STANDARD", PASS);

        bench.call("TagResource", "{'resourceArn': '" + machine + "', 'tags': [{'key': 'a', 'value': 'b'}]}");

        assertThat(bench.call("ListTagsForResource", "{'resourceArn': '" + machine + "'}"))
                .isEqualTo(json("{'tags': [{'key': 'a', 'value': 'b'}]}"));
    }
}
