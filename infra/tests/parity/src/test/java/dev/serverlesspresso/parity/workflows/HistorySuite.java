package dev.serverlesspresso.parity.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.ParitySuite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** Written after the API reference of GetExecutionHistory and HistoryEvent. */
@Tag("workflows")
public abstract class HistorySuite extends ParitySuite {
    private static final String WALK = """
            {"QueryLanguage": "JSONata", "StartAt": "Choose", "States": {
              "Choose": {"Type": "Choice", "Default": "Lost",
                "Choices": [{"Condition": "{% $states.input.go %}", "Next": "Note"}]},
              "Note": {"Type": "Pass", "Assign": {"noted": 1}, "Output": {"noted": "{% 1 %}"}, "Next": "Rest"},
              "Rest": {"Type": "Wait", "Seconds": 1, "Next": "Arrive"},
              "Arrive": {"Type": "Succeed"},
              "Lost": {"Type": "Fail", "Error": "Walk.Lost"}}}
            """;

    @Test
    void everyStateIsEnteredAndLeft() {
        Machine machine = Machine.standard(bench(), WALK);
        String execution = machine.start("{\"go\": true}");
        machine.ended(execution);

        List<HistoryEvent> history = machine.history(execution);

        assertThat(machine.historyTypes(execution))
                .containsExactly(
                        "ExecutionStarted",
                        "ChoiceStateEntered",
                        "ChoiceStateExited",
                        "PassStateEntered",
                        "PassStateExited",
                        "WaitStateEntered",
                        "WaitStateExited",
                        "SucceedStateEntered",
                        "SucceedStateExited",
                        "ExecutionSucceeded");
        assertThat(history)
                .extracting(HistoryEvent::id)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
        assertThat(history).isSortedAccordingTo((a, b) -> a.timestamp().compareTo(b.timestamp()));
        assertThat(history.get(0).previousEventId()).isZero();
        assertThat(history.get(3).stateEnteredEventDetails().name()).isEqualTo("Note");
        assertThat(history.get(4).stateExitedEventDetails().assignedVariables()).containsEntry("noted", "1");
        assertThat(history.get(9).executionSucceededEventDetails().output()).isEqualTo("{\"noted\":1}");
    }

    @Test
    void failStateIsNeverLeft() {
        Machine machine = Machine.standard(bench(), WALK);
        String execution = machine.start("{\"go\": false}");
        machine.ended(execution);

        assertThat(machine.historyTypes(execution))
                .containsExactly(
                        "ExecutionStarted",
                        "ChoiceStateEntered",
                        "ChoiceStateExited",
                        "FailStateEntered",
                        "ExecutionFailed");
    }

    @Test
    void expressionThatFailsIsAnEventOfItsOwn() {
        Machine machine = Machine.standard(bench(), WALK);
        String execution = machine.start("{}");

        assertThat(machine.ended(execution).error()).isEqualTo("States.QueryEvaluationError");
        assertThat(machine.historyTypes(execution))
                .containsExactly("ExecutionStarted", "ChoiceStateEntered", "EvaluationFailed", "ExecutionFailed");
    }

    @Test
    void historyCanBeReadBackwardsAndInPages() {
        Machine machine = Machine.standard(bench(), WALK);
        String execution = machine.start("{\"go\": false}");
        machine.ended(execution);
        List<String> seen = new ArrayList<>();

        GetExecutionHistoryResponse first = machine.client()
                .getExecutionHistory(request ->
                        request.executionArn(execution).reverseOrder(true).maxResults(3));
        first.events().forEach(event -> seen.add(event.typeAsString()));
        GetExecutionHistoryResponse second = machine.client()
                .getExecutionHistory(request -> request.executionArn(execution)
                        .reverseOrder(true)
                        .maxResults(3)
                        .nextToken(first.nextToken()));
        second.events().forEach(event -> seen.add(event.typeAsString()));

        assertThat(second.nextToken()).isNull();
        assertThat(seen)
                .containsExactly(
                        "ExecutionFailed",
                        "FailStateEntered",
                        "ChoiceStateExited",
                        "ChoiceStateEntered",
                        "ExecutionStarted");
    }
}
