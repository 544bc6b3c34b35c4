package dev.serverlesspresso.parity.workflows;

import static dev.serverlesspresso.parity.Json.json;
import static dev.serverlesspresso.parity.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.Json;
import dev.serverlesspresso.parity.ParitySuite;
import dev.serverlesspresso.parity.Refusal;
import dev.serverlesspresso.parity.events.Bus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

/** Written after the API reference of Step Functions. */
@Tag("workflows")
public abstract class ExecutionSuite extends ParitySuite {
    private static final String PASS =
            "{\"StartAt\": \"Pass\", \"States\": {\"Pass\": {\"Type\": \"Pass\", \"End\": true}}}";
    private static final String REST =
            "{\"StartAt\": \"Rest\", \"States\": {\"Rest\": {\"Type\": \"Wait\", \"Seconds\": 300, \"End\": true}}}";

    @Test
    void eventStartsAnExecutionWithItselfAsInput() {
        Machine machine = Machine.standard(bench(), PASS);
        Bus bus = Bus.create(bench());
        bus.rule(
                "{\"detail\": {\"shopId\": [\"demo\"]}}",
                Target.builder()
                        .id("machine")
                        .arn(machine.arn())
                        .roleArn(aws().roleArn())
                        .build());

        until("an execution has ended", () -> {
            bus.put("{\"shopId\": \"tokyo\"}");
            bus.put("{\"shopId\": \"demo\"}");
            return machine.executions().stream().anyMatch(execution -> execution.status() == ExecutionStatus.SUCCEEDED);
        });

        assertThat(machine.executions()).allSatisfy(execution -> {
            Json input = json(machine.describe(execution.executionArn()).input());
            assertThat(input.node().asObject()).containsKeys("id", "detail-type", "time");
            assertThat(input.member("detail")).isEqualTo(json("{\"shopId\": \"demo\"}"));
        });
    }

    @Test
    void nameBelongsToOneExecution() {
        Machine machine = Machine.standard(bench(), REST);
        String first = start(machine, "one", "{\"a\": 1}");

        assertThat(start(machine, "one", "{\"a\": 1}")).isEqualTo(first);
        assertThat(Refusal.of(() -> start(machine, "one", "{\"a\": 2}")).code()).isEqualTo("ExecutionAlreadyExists");
        machine.client().stopExecution(request -> request.executionArn(first));
        machine.ended(first);
        assertThat(Refusal.of(() -> start(machine, "one", "{\"a\": 1}")).code()).isEqualTo("ExecutionAlreadyExists");
        assertThat(machine.executions()).hasSize(1);
    }

    private static String start(Machine machine, String name, String input) {
        return machine.client()
                .startExecution(request ->
                        request.stateMachineArn(machine.arn()).name(name).input(input))
                .executionArn();
    }

    @Test
    void stoppedExecutionIsAborted() {
        Machine machine = Machine.standard(bench(), REST);
        String execution = machine.start("{}");
        machine.awaitHistory(execution, "WaitStateEntered");

        machine.client()
                .stopExecution(request ->
                        request.executionArn(execution).error("Shop.Closed").cause("by hand"));

        DescribeExecutionResponse ended = machine.ended(execution);
        assertThat(ended.status()).isEqualTo(ExecutionStatus.ABORTED);
        assertThat(ended.error()).isEqualTo("Shop.Closed");
        assertThat(ended.cause()).isEqualTo("by hand");
        assertThat(machine.historyTypes(execution)).endsWith("ExecutionAborted");
    }

    @Test
    void executionKeepsTheDefinitionItBeganWith() {
        Machine machine = Machine.standard(bench(), """
                {"StartAt": "Rest", "States": {"Rest": {"Type": "Wait", "Seconds": 2, "Next": "Old"},
                  "Old": {"Type": "Pass", "Result": "old", "End": true}}}
                """);
        String before = machine.start("{}");
        machine.awaitHistory(before, "WaitStateEntered");

        machine.client().updateStateMachine(request -> request.stateMachineArn(machine.arn())
                .definition(PASS.replace("\"Type\"", "\"Result\": \"new\", \"Type\"")));

        assertThat(machine.ended(before).output()).isEqualTo("\"old\"");
        until(
                "new executions follow the new definition",
                () -> machine.run("{}").output().equals("\"new\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{}",
                "{\"StartAt\": \"Absent\", \"States\": {\"Pass\": {\"Type\": \"Pass\", \"End\": true}}}",
                "{\"StartAt\": \"Pass\", \"States\": {\"Pass\": {\"Type\": \"Pass\", \"Next\": \"Absent\"}}}",
                "{\"StartAt\": \"Pass\", \"States\": {\"Pass\": {\"Type\": \"Pass\"}}}",
                "{\"StartAt\": \"Pass\", \"States\": {\"Pass\": {\"Type\": \"Passing\", \"End\": true}}}",
                "{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"Pass\", \"States\": {\"Pass\": {\"Type\": \"Pass\","
                        + " \"InputPath\": \"$.a\", \"End\": true}}}",
            })
    void definitionThatIsNoneIsRefused(String definition) {
        assertThat(Refusal.of(() -> Machine.standard(bench(), definition)).code())
                .isEqualTo("InvalidDefinition");
    }

    @Test
    void machineIsKnownByItsName() {
        Machine machine = Machine.standard(bench(), PASS);
        String name = machine.arn().substring(machine.arn().lastIndexOf(':') + 1);

        var described = machine.client().describeStateMachine(request -> request.stateMachineArn(machine.arn()));
        assertThat(described.name()).isEqualTo(name);
        assertThat(described.type()).isEqualTo(StateMachineType.STANDARD);
        assertThat(described.definition()).isEqualTo(PASS);
        assertThat(machine.arn())
                .isEqualTo("arn:aws:states:%s:%s:stateMachine:%s".formatted(aws().region(), aws().account(), name));
        assertThat(Refusal.of(() -> machine.client()
                                .createStateMachine(request ->
                                        request.name(name).definition(REST).roleArn(aws().roleArn())))
                        .code())
                .isEqualTo("StateMachineAlreadyExists");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Machine machine = Machine.standard(bench(), PASS);
        String execution = machine.arn().replace(":stateMachine:", ":execution:") + ":absent";

        assertThat(Refusal.of(() -> machine.describe(execution)).code()).isEqualTo("ExecutionDoesNotExist");
        assertThat(Refusal.of(() -> new Machine(machine.client(), machine.arn() + "-absent").start("{}"))
                        .code())
                .isEqualTo("StateMachineDoesNotExist");
        assertThat(Refusal.of(() -> machine.start("{not json")).code()).isEqualTo("InvalidExecutionInput");
        assertThat(Refusal.of(() -> start(machine, "no name", "{}")).code()).isEqualTo("InvalidName");
    }
}
