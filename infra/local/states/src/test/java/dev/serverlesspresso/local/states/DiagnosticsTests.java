package dev.serverlesspresso.local.states;

import static dev.serverlesspresso.local.states.Bench.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.states.definition.DefinitionReader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What ValidateStateMachineDefinition says of a definition. Texts and places were measured on AWS and published; its
 * API reference (API_ValidateStateMachineDefinitionDiagnostic) has the codes.
 */
class DiagnosticsTests {
    private static final String PASS = "{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'End': true, %s}}}";
    private static final String TASK = "{'StartAt': 'A', 'States': {'A': {'Type': 'Task', 'End': true,"
            + " 'Resource': 'arn:aws:states:::dynamodb:getItem', %s}}}";

    private final Bench bench = Bench.inMemory();

    @AfterEach
    void close() {
        bench.close();
    }

    /** Otherwise what a journal has in flight could not go on once the rules are stricter. */
    @Test
    void aStoredDefinitionCanStillBeReadWhenItWouldBeRefusedNow() {
        var reading = DefinitionReader.read(
                json(PASS.formatted("'Assign': {'a-b': 1}, 'ResultPath': '$.a[*]'"))
                        .toString(),
                false);

        assertThat(reading.problems()).hasSize(2);
        assertThat(reading.definition())
                .satisfies(definition -> assertThat(definition.states()).containsKey("A"));
    }

    private String diagnostics(String definition) {
        JsonNode answer = bench.call("ValidateStateMachineDefinition", Bench.machine("m", "STANDARD", definition));
        return answer.path("diagnostics")
                .valueStream()
                .map(each -> each.path("code").stringValue() + " "
                        + each.path("message").stringValue()
                        + (each.has("location") ? " " + each.path("location").stringValue() : ""))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'A': {'Type': 'Pass', 'Next': 'B'}, 'B': {'Type': 'Pass', 'Next': 'A'} | MISSING_END_STATE Workflow has no terminal state
            'A': {'Type': 'Pass', 'Next': 'B'}, 'B': {'Type': 'Pass', 'Next': 'A'}, 'C': {'Type': 'Pass', 'Next': 'A'} | MISSING_END_STATE Workflow has no terminal state
            'A': {'Type': 'Pass', 'Next': 'B'}, 'B': {'Type': 'Pass', 'Next': 'A'}, 'C': {'Type': 'Pass', 'End': true} | MISSING_TRANSITION_TARGET State "C" is not reachable. /States/C
            'A': {'Type': 'Pass', 'Next': 'NOPE'} | MISSING_TRANSITION_TARGET Missing 'Next' target: NOPE /States/A/Next; MISSING_END_STATE Workflow has no terminal state
            'A': {'Type': 'Choice', 'Default': 'Y', 'Choices': [{'Variable': '$.a', 'IsPresent': true, 'Next': 'Z'}]}, 'Z': {'Type': 'Succeed'} | MISSING_TRANSITION_TARGET Missing 'Next' target: Y /States/A/Default
            'A': {'Type': 'Choice', 'Default': 'Z', 'Choices': [{'Variable': '$.a', 'IsPresent': true, 'Next': 'Y'}]}, 'Z': {'Type': 'Fail'} | MISSING_TRANSITION_TARGET Missing 'Next' target: Y /States/A/Choices[0]/Next
            'A': {'Type': 'Task', 'End': true, 'Resource': 'arn:aws:states:::dynamodb:getItem', 'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'Y'}]} | MISSING_TRANSITION_TARGET Missing 'Next' target: Y /States/A/Catch[0]/Next
            'A': {'Type': 'Wait', 'Seconds': 1, 'Next': 'A'} | MISSING_END_STATE Workflow has no terminal state
            """)
    void statesThatLeadNowhereAreTold(String states, String expected) {
        assertThat(diagnostics("{'StartAt': 'A', 'States': {" + states + "}}")).isEqualTo(expected);
    }

    @Test
    void creationRefusesADefinitionWithoutAnEnd() {
        String loop = "{'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Next': 'A'}}}";

        assertThat(bench.refusal("CreateStateMachine", Bench.machine("m", "STANDARD", loop))
                        .getMessage())
                .isEqualTo(
                        "Invalid State Machine Definition: 'MISSING_END_STATE: Workflow has no terminal state at null'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Output': 1           | SCHEMA_VALIDATION_FAILED The QueryLanguage is set to 'JSONPath', but field 'Output' is only supported for the 'JSONata' QueryLanguage /States/A
            'TimeoutSeconds': 5   | SCHEMA_VALIDATION_FAILED Field 'TimeoutSeconds' is not supported /States/A
            'Catch': []           | SCHEMA_VALIDATION_FAILED Field 'Catch' is not supported /States/A
            'QueryLanguage': 'JSONata', 'InputPath': '$' | SCHEMA_VALIDATION_FAILED The QueryLanguage is set to 'JSONata', but field 'InputPath' is only supported for the 'JSONPath' QueryLanguage /States/A
            'QueryLanguage': 'JSONata', 'Result': 1      | SCHEMA_VALIDATION_FAILED The QueryLanguage is set to 'JSONata', but field 'Result' is only supported for the 'JSONPath' QueryLanguage /States/A
            'QueryLanguage': 'JSONata', 'Output': {'a': {'b': ['{% phone %}']}} | UNSUPPORTED_JSONATA_EXPRESSION Reference to 'phone' at the top level is not supported. /States/A/Output/a/b[0]
            'QueryLanguage': 'JSONata', 'Assign': {'v': '{% phone %}'} | UNSUPPORTED_JSONATA_EXPRESSION Reference to 'phone' at the top level is not supported. /States/A/Assign/v
            'QueryLanguage': 'JSONata', 'Output': '{% 1 + %}' | INVALID_JSONATA_EXPRESSION Unexpected end of expression /States/A/Output
            'QueryLanguage': 'JSONata', 'Comment': '{% phone %}' | ``
            """)
    void fieldsOfTheOtherLanguageAndExpressionsAreTold(String field, String expected) {
        assertThat(diagnostics(PASS.formatted(field))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'ErrorEquals': ['States.ALL'], 'Next': 'B', 'Output': '{% $states.errorOutput.Cause %}'} | ``
            {'ErrorEquals': ['States.ALL'], 'Next': 'B', 'Assign': {'c': '{% $states.errorOutput %}'}} | ``
            {'ErrorEquals': ['States.ALL'], 'Next': 'B', 'Output': '{% phone %}'} | UNSUPPORTED_JSONATA_EXPRESSION Reference to 'phone' at the top level is not supported. /States/A/Catch[0]/Output
            """)
    void errorsCanBeReadByCatchersOnly(String catcher, String expected) {
        assertThat(diagnostics("{'QueryLanguage': 'JSONata', 'StartAt': 'A', 'States': {'B': {'Type': 'Succeed'},"
                        + " 'A': {'Type': 'Task', 'Resource': 'arn:aws:states:::dynamodb:getItem', 'End': true,"
                        + " 'Catch': [" + catcher + "]}}}"))
                .isEqualTo(expected);
    }

    /** docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html: names are Unicode identifiers up to 80 long. */
    @ParameterizedTest
    @ValueSource(strings = {"states", "a-b", "a.b", "1a", "", "_a", "a b", "$a", "a\u200bb"})
    void variablesWithOtherNamesAreRefused(String name) {
        assertThat(diagnostics(PASS.formatted("'Assign': {'" + name + "': 1}"))).contains("/States/A/Assign");
        assertThat(diagnostics(PASS.formatted("'Assign': {'" + name + ".$': '$'}")))
                .contains("/States/A/Assign");
    }

    @Test
    void variablesMayHaveEightyCharacters() {
        String longest = "a".repeat(80);

        assertThat(diagnostics(PASS.formatted("'Assign': {'" + longest + "': 1, 'größe_1': 2, '変数.$': '$'}")))
                .isEmpty();
        assertThat(diagnostics(PASS.formatted("'Assign': {'" + longest + "a': 1}")))
                .isNotEmpty();
    }

    /** docs.aws.amazon.com/step-functions/latest/dg/amazon-states-language-paths.html: one node, by dots and brackets. */
    @ParameterizedTest
    @ValueSource(strings = {"$.a[*]", "$..a", "$.a[?(@.b)]", "$.a[0,1]", "$.a[0:1]", "$$.a", "$a", "$.a.length()", "a"})
    void aResultGoesToAReferencePathOnly(String path) {
        assertThat(diagnostics(PASS.formatted("'ResultPath': '" + path + "'"))).contains("/States/A/ResultPath");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "$.a", "$.a.b[0]", "$['a b']", "$.a-b"})
    void aReferencePathIsTaken(String path) {
        assertThat(diagnostics(
                        PASS.formatted("'ResultPath': \"" + path.replace("'", "\\u0027") + "\"".replace("\"", "\""))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'Type': 'Wait', 'SecondsPath': '$.a[*]', 'End': true}     | /States/A/SecondsPath
            {'Type': 'Wait', 'TimestampPath': '$..a', 'End': true}     | /States/A/TimestampPath
            {'Type': 'Fail', 'ErrorPath': '$.a[?(@.b)]'}               | /States/A/ErrorPath
            {'Type': 'Fail', 'CausePath': '$.a[0,1]'}                  | /States/A/CausePath
            {'Type': 'Fail', 'CausePath': '$$.Execution.Id'}           | ``
            {'Type': 'Fail', 'CausePath': 'States.Format($.a)'}        | ``
            {'Type': 'Wait', 'SecondsPath': '$seconds', 'End': true}   | ``
            """)
    void pathsThatNameOneValueAreReferencePaths(String state, String place) {
        String found = diagnostics("{'StartAt': 'A', 'States': {'A': " + state + "}}");

        assertThat(found).endsWith(place);
        assertThat(found.isEmpty()).isEqualTo(place.isEmpty());
    }

    /** docs.aws.amazon.com/step-functions/latest/dg/state-task.html: HeartbeatSeconds is less than TimeoutSeconds. */
    @ParameterizedTest
    @CsvSource({"5, 5, true", "6, 5, true", "4, 5, false"})
    void heartbeatsComeMoreOftenThanTheTimeOut(int heartbeat, int timeout, boolean refused) {
        String found =
                diagnostics(TASK.formatted("'TimeoutSeconds': " + timeout + ", 'HeartbeatSeconds': " + heartbeat));

        assertThat(found.contains("/States/A/HeartbeatSeconds")).isEqualTo(refused);
    }
}
