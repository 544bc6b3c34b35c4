package dev.serverlesspresso.local.states;

import static dev.serverlesspresso.local.states.Bench.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTests {
    private final Bench bench = Bench.inMemory();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void passInJsonPathPutsItsResultWhereThePathSays() {
        String execution = bench.run("""
                {'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'Result': {'a': 1}, 'ResultPath': '$.r',
                  'Assign': {'kept.$': '$.a'}, 'Next': 'Q'},
                 'Q': {'Type': 'Pass', 'Parameters': {'kept.$': '$kept', 'name.$': '$$.Execution.Name'}, 'End': true}}}
                """, "{'in': true}");

        assertThat(bench.event(execution, "PassStateExited", "stateExitedEventDetails")
                        .path("output")
                        .stringValue())
                .isEqualTo("{\"in\":true,\"r\":{\"a\":1}}");
        assertThat(bench.event(execution, "PassStateExited", "stateExitedEventDetails")
                        .path("assignedVariables"))
                .isEqualTo(json("{'kept': '1'}"));
        assertThat(bench.output(execution)).isEqualTo(json("{'kept':1,'name':'x'}"));
    }

    @Test
    void allVariablesAreComputedFromTheOldOnes() {
        String execution = bench.run("""
                {'QueryLanguage': 'JSONata', 'StartAt': 'P', 'States': {
                 'P': {'Type': 'Pass', 'Assign': {'a': 1, 'b': 2}, 'Next': 'Swap'},
                 'Swap': {'Type': 'Pass', 'Assign': {'a': '{% $b %}', 'b': '{% $a %}'}, 'Output': '{% $a %}',
                   'Next': 'End'},
                 'End': {'Type': 'Succeed', 'Output': ['{% $states.input %}', '{% $a %}', '{% $b %}']}}}
                """, "{}");

        assertThat(bench.output(execution)).isEqualTo(json("[1, 2, 1]"));
    }

    @Test
    void choiceTakesTheFirstRuleThatMatchesElseTheDefault() {
        String machine = bench.create("choice", "STANDARD", """
                {'QueryLanguage': 'JSONata', 'StartAt': 'C', 'States': {
                 'C': {'Type': 'Choice', 'Default': 'None', 'Assign': {'by': 'default'}, 'Choices': [
                   {'Condition': '{% $states.input.n > 10 %}', 'Next': 'Big', 'Output': 'big', 'Assign': {'by': 1}},
                   {'Condition': '{% $states.input.n > 5 %}', 'Next': 'Big', 'Assign': {'by': 2}}]},
                 'Big': {'Type': 'Succeed', 'Output': ['{% $states.input %}', '{% $by %}']},
                 'None': {'Type': 'Succeed', 'Output': '{% $by %}'}}}
                """);

        assertThat(bench.output(bench.start(machine, "a", "{'n': 11}"))).isEqualTo(json("['big', 1]"));
        assertThat(bench.output(bench.start(machine, "b", "{'n': 6}"))).isEqualTo(json("[{'n':6}, 2]"));
        assertThat(bench.output(bench.start(machine, "c", "{'n': 1}"))).isEqualTo(json("'default'"));
        assertThat(bench.describe(bench.start(machine, "d", "{'n': 'x'}"))
                        .path("error")
                        .stringValue())
                .isEqualTo("States.QueryEvaluationError");
    }

    @Test
    void choiceInJsonPathFailsWhereNothingMatches() {
        String machine = bench.create("choice", "STANDARD", """
                {'StartAt': 'C', 'States': {
                 'C': {'Type': 'Choice', 'Choices': [{'And': [{'Variable': '$.n', 'NumericGreaterThan': 1},
                    {'Not': {'Variable': '$.s', 'IsPresent': true}}], 'Next': 'Yes'}]},
                 'Yes': {'Type': 'Succeed'}}}
                """);

        assertThat(bench.status(bench.start(machine, "a", "{'n': 2}"))).isEqualTo("SUCCEEDED");
        assertThat(bench.describe(bench.start(machine, "b", "{'n': 2, 's': 1}"))
                        .path("error")
                        .stringValue())
                .isEqualTo("States.NoChoiceMatched");
    }

    /**
     * "Step Functions considers the time value up to seconds and truncates milliseconds":
     * docs.aws.amazon.com/step-functions/latest/dg/state-wait.html.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'QueryLanguage': 'JSONata', 'Timestamp': '{% $states.input.at %}'
            'TimestampPath': '$.at'
            'Timestamp': '2026-11-23T09:00:02.999+01:00'
            """)
    void waitUntilATimestampCutsOffMilliseconds(String until) {
        String execution = bench.run(
                "{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'End': true, " + until + "}}}",
                "{'at': '2026-11-23T09:00:02.999+01:00'}");

        bench.advance(Duration.ofMillis(1_999));
        assertThat(bench.status(execution)).isEqualTo("RUNNING");
        bench.advance(Duration.ofMillis(1));

        assertThat(bench.status(execution)).isEqualTo("SUCCEEDED");
        assertThat(bench.describe(execution).path("stopDate").decimalValue()).isEqualByComparingTo("1795420802");
    }

    /** As on the same page: what is left of a timestamp within the current second is no wait at all. */
    @Test
    void aTimestampWithinTheCurrentSecondDoesNotWait() {
        String execution = bench.run("""
                {'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'TimestampPath': '$.at', 'End': true}}}
                """, "{'at': '2026-11-23T08:00:00.900Z'}");

        assertThat(bench.status(execution)).isEqualTo("SUCCEEDED");
    }

    /** The text is AWS's, from a report of its history events. */
    @ParameterizedTest
    @ValueSource(strings = {"ErrorPath", "CausePath"})
    void failWithAPathThatLeadsNowhereNamesPathAndField(String field) {
        String execution = bench.run(
                "{'StartAt': 'F', 'States': {'F': {'Type': 'Fail', '" + field + "': '$.nowhere'}}}", "{'e': 'x'}");

        assertThat(bench.describe(execution).path("error").stringValue()).isEqualTo("States.Runtime");
        assertThat(bench.describe(execution).path("cause").stringValue())
                .startsWith("An error occurred while executing the state 'F'")
                .endsWith("The JSONPath '$.nowhere' specified for the field '" + field
                        + "' could not be found in the input '{\"e\":\"x\"}'");
    }

    /** Nothing that one expression does keeps other executions from going on. */
    @Test
    @Timeout(60)
    void anEndlessExpressionFailsItsStateAndNothingElse() {
        String endless = bench.run("""
                {'QueryLanguage': 'JSONata', 'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true,
                  'Output': '{% ($f := function($n) { $f($n + 1) }; $f(1)) %}'}}}
                """, "{}");

        Eventually.until(() -> bench.status(endless).equals("FAILED"));
        assertThat(bench.describe(endless).path("error").stringValue()).isEqualTo("States.QueryEvaluationError");
        assertThat(bench.describe(endless).path("cause").stringValue())
                .endsWith("threw an error during evaluation: Expression evaluation timeout: Check for infinite loop");
        String machine = bench.create("next", "STANDARD", "{'StartAt': 'S', 'States': {'S': {'Type': 'Succeed'}}}");
        assertThat(bench.status(bench.start(machine, "y", "{}"))).isEqualTo("SUCCEEDED");
    }

    @Test
    void waitsFollowEachOtherAtTheirExactTimes() {
        String execution = bench.run("""
                {'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'SecondsPath': '$.s', 'Next': 'X'},
                  'X': {'Type': 'Wait', 'Seconds': 5, 'Next': 'Y'}, 'Y': {'Type': 'Wait', 'TimestampPath': '$.t',
                  'End': true}}}
                """, "{'s': 10, 't': '2026-11-23T08:01:00Z'}");

        bench.advance(Duration.ofMinutes(5));

        assertThat(bench.output(execution)).isEqualTo(json("{'s': 10, 't': '2026-11-23T08:01:00Z'}"));
        assertThat(bench.describe(execution).path("stopDate").decimalValue()).isEqualByComparingTo("1795420860");
    }

    @Test
    void aTimestampInThePastDoesNotWait() {
        String execution = bench.run("""
                {'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Timestamp': '2020-01-01T00:00:00Z', 'End': true}}}
                """, "{}");

        assertThat(bench.status(execution)).isEqualTo("SUCCEEDED");
    }

    @Test
    void failEndsWithTheErrorAndCauseItIsGiven() {
        String execution =
                bench.run("""
                {'StartAt': 'F', 'States': {'F': {'Type': 'Fail', 'ErrorPath': '$.e',
                  'CausePath': \"States.Format('because {}', $.c)\"}}}
                """.replace("'because {}'", "\\u0027because {}\\u0027"), "{'e': 'Sorry', 'c': 'reasons'}");

        assertThat(bench.describe(execution).path("error").stringValue()).isEqualTo("Sorry");
        assertThat(bench.describe(execution).path("cause").stringValue()).isEqualTo("because reasons");
        assertThat(bench.eventTypes(execution))
                .containsExactly("ExecutionStarted", "FailStateEntered", "ExecutionFailed");
    }

    @Test
    void theContextObjectIsComplete() {
        String execution = bench.run("""
                {'QueryLanguage': 'JSONata', 'StartAt': 'S', 'States': {'S': {'Type': 'Succeed',
                  'Output': '{% $states.context %}'}}}
                """, "{'a': 1}");

        assertThat(bench.output(execution)).isEqualTo(json("""
                                {'Execution': {'Id': 'ARN', 'Input': {'a': 1}, 'Name': 'x',
                                   'RoleArn': 'arn:aws:iam::000000000000:role/test',
                                   'StartTime': '2026-11-23T08:00:00.000Z', 'RedriveCount': 0},
                                 'State': {'EnteredTime': '2026-11-23T08:00:00.000Z', 'Name': 'S', 'RetryCount': 0},
                                 'StateMachine': {
                                   'Id': 'arn:aws:states:eu-central-1:000000000000:stateMachine:m', 'Name': 'm'}}
                                """.replace("ARN", execution)));
    }

    @Test
    void aStateMachineTimesOut() {
        String execution = bench.run("""
                {'TimeoutSeconds': 60, 'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 61, 'End': true}}}
                """, "{}");

        bench.advance(Duration.ofSeconds(61));

        assertThat(bench.status(execution)).isEqualTo("TIMED_OUT");
        assertThat(bench.eventTypes(execution))
                .containsExactly("ExecutionStarted", "WaitStateEntered", "ExecutionTimedOut");
        assertThat(bench.event(execution, "ExecutionTimedOut", "executionTimedOutEventDetails"))
                .isEqualTo(json("{'error': 'States.Timeout'}"));
        assertThat(bench.describe(execution).has("error")).isFalse();
    }

    @Test
    void anEndlessLoopEndsAtTheLimitOfTheHistory() {
        String execution = bench.run("""
                {'QueryLanguage': 'JSONata', 'StartAt': 'A', 'States': {
                  'A': {'Type': 'Pass', 'Next': 'B'},
                  'B': {'Type': 'Choice', 'Choices': [{'Condition': false, 'Next': 'C'}], 'Default': 'A'},
                  'C': {'Type': 'Succeed'}}}
                """, "{}");

        for (int i = 0; i < 200 && bench.status(execution).equals("RUNNING"); i++) {
            bench.settle();
        }

        assertThat(bench.describe(execution).path("cause").stringValue()).contains("(25000)");
        assertThat(bench.call(
                                "GetExecutionHistory",
                                "{'reverseOrder': true, 'maxResults': 1, 'executionArn': '" + execution + "'}")
                        .path("events")
                        .get(0)
                        .path("id")
                        .longValue())
                .isEqualTo(25_000);
    }
}
