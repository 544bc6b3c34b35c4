package dev.serverlesspresso.parity.workflows;

import static dev.serverlesspresso.parity.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.Json;
import dev.serverlesspresso.parity.ParitySuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** Written after the States Language and the pages on JSONata, JSONPath and variables of the developer guide. */
@Tag("workflows")
public abstract class LanguageSuite extends ParitySuite {
    private static final String CHOICE = """
            {"QueryLanguage": "JSONata", "StartAt": "Which", "States": {
              "Which": {"Type": "Choice", "Default": "Other", "Choices": [
                {"Condition": "{% $states.input.number > 41 and $states.input.open %}", "Next": "Large",
                 "Output": {"chosen": "large", "number": "{% $states.input.number %}"}},
                {"Condition": "{% $states.input.number in [1, 2, 3] %}", "Next": "Small"}]},
              "Large": {"Type": "Succeed"},
              "Small": {"Type": "Pass", "Output": {"chosen": "small"}, "End": true},
              "Other": {"Type": "Fail", "Error": "Counter.Other", "Cause": "{% 'number ' & $states.input.number %}"}}}
            """;
    private static final String JSON_PATH_CHOICE = """
            {"StartAt": "Which", "States": {
              "Which": {"Type": "Choice", "Default": "Other", "Choices": [
                {"Not": {"Variable": "$.number", "IsPresent": true}, "Next": "Missing"},
                {"And": [{"Variable": "$.number", "NumericGreaterThan": 41},
                         {"Variable": "$.open", "BooleanEquals": true}], "Next": "Large"},
                {"Variable": "$.name", "StringMatches": "flat-*", "Next": "Named"}]},
              "Large": {"Type": "Pass", "Result": "large", "End": true},
              "Missing": {"Type": "Pass", "Result": "missing", "End": true},
              "Named": {"Type": "Pass", "Result": "named", "End": true},
              "Other": {"Type": "Pass", "Result": "other", "End": true}}}
            """;

    @Test
    void jsonataComputesOutputs() {
        Machine machine = Machine.standard(bench(), """
                {"QueryLanguage": "JSONata", "StartAt": "Compute", "States": {"Compute": {"Type": "Pass", "End": true,
                  "Output": {"sum": "{% $sum($states.input.prices) %}", "first": "{% $states.input.prices[0] %}",
                    "names": "{% $states.input.drinks.name %}", "text": "{% $uppercase('flat') & '-' & $string(3) %}",
                    "plain": "no expression", "truth": "{% 1 < 2 %}", "nothing": null,
                    "merged": "{% $merge([$states.input.drinks[0], {'milk': 'oat'}]) %}",
                    "range": "{% $range(1, 5, 2) %}", "parsed": "{% $parse('{\\"a\\": 1}').a %}"}}}}
                """);

        assertThat(machine.output("{\"prices\": [1, 2, 4.5], \"drinks\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}"))
                .isEqualTo(json("""
                        {"sum": 7.5, "first": 1, "names": ["a", "b"], "text": "FLAT-3", "plain": "no expression",
                         "truth": true, "nothing": null, "merged": {"name": "a", "milk": "oat"},
                         "range": [1, 3, 5], "parsed": 1}
                        """));
    }

    @Test
    void variablesOutliveStatesAndTakeAllValuesFromBefore() {
        Machine machine = Machine.standard(bench(), """
                {"QueryLanguage": "JSONata", "StartAt": "Keep", "States": {
                  "Keep": {"Type": "Pass", "Assign": {"a": "{% $states.input.a %}", "b": 2}, "Next": "Swap"},
                  "Swap": {"Type": "Pass", "Assign": {"a": "{% $b %}", "b": "{% $a %}"}, "Output": {"a": "{% $a %}"},
                    "Next": "Tell"},
                  "Tell": {"Type": "Succeed", "Output": {"a": "{% $a %}", "b": "{% $b %}",
                    "before": "{% $states.input.a %}"}}}}
                """);

        assertThat(machine.output("{\"a\": 1}")).isEqualTo(json("{\"a\": 2, \"b\": 1, \"before\": 1}"));
    }

    @Test
    void jsonPathFiltersInputResultAndOutput() {
        Machine machine = Machine.standard(bench(), """
                {"StartAt": "Shape", "States": {
                  "Shape": {"Type": "Pass", "InputPath": "$.order", "Next": "Put",
                    "Parameters": {"id.$": "$.id", "milk.$": "$.options[0]", "fixed": "x",
                      "text.$": "States.Format('{}-{}', $.id, $.number)", "sum.$": "States.MathAdd($.number, 1)"},
                    "ResultPath": "$.shaped"},
                  "Put": {"Type": "Pass", "Result": {"kept": true}, "ResultPath": "$.order.put", "OutputPath": "$",
                    "End": true}}}
                """);

        assertThat(machine.output("{\"order\": {\"id\": \"o\", \"number\": 41, \"options\": [\"oat\"]}}"))
                .isEqualTo(json("""
                        {"order": {"id": "o", "number": 41, "options": ["oat"], "put": {"kept": true}},
                         "shaped": {"id": "o", "milk": "oat", "fixed": "x", "text": "o-41", "sum": 42}}
                        """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"number": 42, "open": true}  | {"chosen": "large", "number": 42}
            {"number": 2, "open": false}  | {"chosen": "small"}
            """)
    void choiceTakesTheFirstConditionThatHolds(String input, String output) {
        assertThat(Machine.standard(bench(), CHOICE).output(input)).isEqualTo(json(output));
    }

    @Test
    void choiceTakesItsDefaultAndFailTellsErrorAndCause() {
        DescribeExecutionResponse ended = Machine.standard(bench(), CHOICE).run("{\"number\": 42, \"open\": false}");

        assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(ended.error()).isEqualTo("Counter.Other");
        assertThat(ended.cause()).isEqualTo("number 42");
        assertThat(ended.output()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"number": 42, "open": true}              | "large"
            {"name": "flat-white"}                    | "missing"
            {"number": 1, "name": "flat-white"}       | "named"
            {"number": 1, "name": "espresso"}         | "other"
            """)
    void jsonPathChoiceComparesAndCombines(String input, String output) {
        assertThat(Machine.standard(bench(), JSON_PATH_CHOICE).output(input)).isEqualTo(json(output));
    }

    @Test
    void choiceWithoutAMatchFailsAsNoChoiceMatched() {
        Machine machine = Machine.standard(bench(), """
                {"StartAt": "Which", "States": {
                  "Which": {"Type": "Choice", "Choices": [{"Variable": "$.a", "NumericEquals": 1, "Next": "One"}]},
                  "One": {"Type": "Succeed"}}}
                """);

        assertThat(machine.run("{\"a\": 2}").error()).isEqualTo("States.NoChoiceMatched");
    }

    @Test
    void waitTakesItsSeconds() {
        Machine machine = Machine.standard(bench(), """
                {"QueryLanguage": "JSONata", "StartAt": "Rest", "States": {
                  "Rest": {"Type": "Wait", "Seconds": "{% $states.input.seconds %}", "Next": "Pass by"},
                  "Pass by": {"Type": "Wait", "Timestamp": "{% $states.context.Execution.StartTime %}", "End": true}}}
                """);

        DescribeExecutionResponse ended = machine.run("{\"seconds\": 1}");

        assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(ended.stopDate())
                .isBetween(ended.startDate().plusMillis(990), ended.startDate().plusSeconds(20));
        assertThat(json(ended.output())).isEqualTo(json("{\"seconds\": 1}"));
    }

    @Test
    void contextNamesExecutionStateAndMachine() {
        Machine machine = Machine.standard(bench(), """
                {"StartAt": "Tell", "States": {"Tell": {"Type": "Pass", "End": true, "Parameters": {
                  "execution.$": "$$.Execution.Id", "input.$": "$$.Execution.Input", "state.$": "$$.State.Name",
                  "machine.$": "$$.StateMachine.Id"}}}}
                """);
        String execution = machine.start("{\"a\": 1}");

        Json told = json(machine.ended(execution).output());

        assertThat(told.text("execution")).isEqualTo(execution);
        assertThat(told.member("input")).isEqualTo(json("{\"a\": 1}"));
        assertThat(told.text("state")).isEqualTo("Tell");
        assertThat(told.text("machine")).isEqualTo(machine.arn());
    }

    @Test
    void expressionWithoutAValueFails() {
        Machine machine = Machine.standard(bench(), """
                {"QueryLanguage": "JSONata", "StartAt": "Tell", "States": {
                  "Tell": {"Type": "Pass", "Output": "{% $states.input.absent %}", "End": true}}}
                """);

        assertThat(machine.run("{}").error()).isEqualTo("States.QueryEvaluationError");
    }

    @Test
    void pathThatIsNotThereFails() {
        Machine machine = Machine.standard(bench(), """
                {"StartAt": "Tell", "States": {
                  "Tell": {"Type": "Pass", "Parameters": {"a.$": "$.absent"}, "End": true}}}
                """);

        assertThat(machine.run("{}").error()).isEqualTo("States.Runtime");
    }
}
