package dev.serverlesspresso.local.states;

import static dev.serverlesspresso.local.states.Bench.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TokenTests {
    private static final String WAIT = """
            {'QueryLanguage': 'JSONata', 'StartAt': 'Wait for it', 'States': {
              'Wait for it': {'Type': 'Task', 'TimeoutSeconds': 300, 'HeartbeatSeconds': 60,
                'Resource': 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
                'Arguments': {'Token': '{% $states.context.Task.Token %}'},
                'Output': '{% $states.result %}', 'End': true,
                'Catch': [{'ErrorEquals': ['Order.Cancelled'], 'Next': 'Cancelled'},
                          {'ErrorEquals': ['States.Timeout'], 'Next': 'Expired'}]},
              'Cancelled': {'Type': 'Succeed', 'Output': '{% $states.input.Cause %}'},
              'Expired': {'Type': 'Fail', 'Error': 'Expired', 'Cause': '{% $states.input.Error %}'}}}
            """;

    private final Bench bench = Bench.inMemory();
    private final String execution = bench.run(WAIT, "{}");
    private final String token = bench.dynamodb.get(0).request().path("Token").stringValue();

    @AfterEach
    void close() {
        bench.close();
    }

    private String success(String output) {
        return "{'taskToken': '" + token + "', 'output': '" + output + "'}";
    }

    @Test
    void theTokenBringsTheResult() {
        assertThat(bench.status(execution)).isEqualTo("RUNNING");

        bench.call("SendTaskSuccess", success("[1]"));

        assertThat(bench.output(execution)).isEqualTo(json("[1]"));
        assertThat(bench.eventTypes(execution))
                .containsExactly(
                        "ExecutionStarted",
                        "TaskStateEntered",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskSubmitted",
                        "TaskSucceeded",
                        "TaskStateExited",
                        "ExecutionSucceeded");
        JsonNode scheduled = bench.event(execution, "TaskScheduled", "taskScheduledEventDetails");
        assertThat(scheduled.path("resourceType").stringValue()).isEqualTo("aws-sdk:dynamodb");
        assertThat(scheduled.path("resource").stringValue()).isEqualTo("updateItem.waitForTaskToken");
        assertThat(scheduled.path("timeoutInSeconds").intValue()).isEqualTo(300);
        assertThat(scheduled.path("heartbeatInSeconds").intValue()).isEqualTo(60);
    }

    @Test
    void theTokenBringsAnErrorThatIsCaught() {
        bench.call("SendTaskFailure", "{'taskToken': '" + token + "', 'error': 'Order.Cancelled', 'cause': 'me'}");

        assertThat(bench.output(execution)).isEqualTo(json("'me'"));
    }

    @Test
    void heartbeatsKeepTheTaskAlive() {
        bench.advance(Duration.ofSeconds(59));
        bench.call("SendTaskHeartbeat", "{'taskToken': '" + token + "'}");
        bench.advance(Duration.ofSeconds(59));
        assertThat(bench.status(execution)).isEqualTo("RUNNING");

        bench.advance(Duration.ofSeconds(1));

        assertThat(bench.describe(execution).path("error").stringValue()).isEqualTo("Expired");
        assertThat(bench.describe(execution).path("cause").stringValue()).isEqualTo("States.Timeout");
    }

    @Test
    void theTimeOutComesAtItsTimeWhateverTheHeartbeats() {
        for (int i = 0; i < 5; i++) {
            bench.advance(Duration.ofSeconds(59));
            bench.call("SendTaskHeartbeat", "{'taskToken': '" + token + "'}");
        }
        bench.advance(Duration.ofMillis(4_999));
        assertThat(bench.status(execution)).isEqualTo("RUNNING");
        bench.advance(Duration.ofMillis(1));

        assertThat(bench.status(execution)).isEqualTo("FAILED");
        assertThat(bench.refusal("SendTaskSuccess", success("1")).code()).isEqualTo("TaskTimedOut");
    }

    @Test
    void aTokenIsTakenOnce() {
        bench.call("SendTaskSuccess", success("1"));

        assertThat(bench.refusal("SendTaskSuccess", success("2")).code()).isEqualTo("TaskTimedOut");
        assertThat(bench.refusal("SendTaskHeartbeat", "{'taskToken': '" + token + "'}")
                        .code())
                .isEqualTo("TaskTimedOut");
        assertThat(bench.output(execution)).isEqualTo(json("1"));
    }

    @Test
    void whatIsNoTokenIsRefusedOtherwiseThanATokenOfNobody() {
        assertThat(bench.refusal("SendTaskSuccess", "{'taskToken': 'abc', 'output': '1'}")
                        .code())
                .isEqualTo("InvalidToken");
        String forged = Base64.getEncoder().encodeToString("a|b|c".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(bench.refusal("SendTaskSuccess", "{'taskToken': '" + forged + "', 'output': '1'}")
                        .code())
                .isEqualTo("InvalidToken");
        String machine = bench.describe(execution).path("stateMachineArn").stringValue();
        bench.call("DeleteStateMachine", "{'stateMachineArn': '" + machine + "'}");
        assertThat(bench.refusal("SendTaskSuccess", success("1")).code()).isEqualTo("TaskDoesNotExist");
    }

    @Test
    void anOutputThatIsNotJsonIsRefusedAndTheTaskWaitsOn() {
        assertThat(bench.refusal("SendTaskSuccess", success("{nonsense")).code())
                .isEqualTo("InvalidOutput");
        assertThat(bench.status(execution)).isEqualTo("RUNNING");
    }

    @Test
    void anotherWorkflowReturnsTheTokenInItsOwnTransaction() {
        String other = bench.create("other", "EXPRESS", """
                {'QueryLanguage': 'JSONata', 'StartAt': 'Resume', 'States': {
                  'Resume': {'Type': 'Task', 'Resource': 'arn:aws:states:::aws-sdk:sfn:sendTaskSuccess', 'End': true,
                    'Arguments': {'TaskToken': '{% $states.input.token %}', 'Output': {'by': 'other'}},
                    'Catch': [{'ErrorEquals': ['Sfn.TaskTimedOutException'], 'Next': 'Too late'}]},
                  'Too late': {'Type': 'Succeed', 'Output': 'too late'}}}
                """);

        JsonNode first = sync(other);
        JsonNode second = sync(other);

        assertThat(bench.output(execution)).isEqualTo(json("{'by':'other'}"));
        assertThat(first.path("output").stringValue()).isEqualTo("{}");
        assertThat(second.path("output").stringValue()).isEqualTo("\"too late\"");
    }

    @Test
    void ofTwoThatReturnTheTokenInOneTransactionOnlyTheFirstSucceeds() {
        String resume = bench.create("resume", "STANDARD", """
                {'QueryLanguage': 'JSONata', 'StartAt': 'Resume', 'States': {
                  'Resume': {'Type': 'Task', 'Resource': 'arn:aws:states:::aws-sdk:sfn:sendTaskSuccess', 'End': true,
                    'Arguments': {'TaskToken': '{% $states.input.token %}', 'Output': '{% $states.input.by %}'}}}}
                """);
        String starter = bench.journal.write(transaction -> {
            for (String by : new String[] {"1", "2"}) {
                bench.states.startExecution(
                        transaction, resume, json("{'token': '" + token + "', 'by': '" + by + "'}"), "by" + by);
            }
            return resume.replace(":stateMachine:", ":execution:");
        });

        assertThat(bench.output(execution)).isEqualTo(json("1"));
        assertThat(bench.status(starter + ":by1")).isEqualTo("SUCCEEDED");
        assertThat(bench.describe(starter + ":by2").path("error").stringValue()).isEqualTo("Sfn.TaskTimedOutException");
    }

    private JsonNode sync(String machine) {
        ObjectNode request = (ObjectNode) json("{'stateMachineArn': '" + machine + "'}");
        return bench.call("StartSyncExecution", request.put("input", "{\"token\":\"" + token + "\"}"));
    }
}
