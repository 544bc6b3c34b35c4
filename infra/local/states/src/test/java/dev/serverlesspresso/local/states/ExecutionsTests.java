package dev.serverlesspresso.local.states;

import static dev.serverlesspresso.local.states.Bench.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExecutionsTests {
    private static final String WAIT =
            "{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 60, 'End': true}}}";
    private static final String PASS = "{'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'End': true}}}";

    private final Bench bench = Bench.inMemory();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theSameNameAndInputAnswersTheSameWhileItRuns() {
        String machine = bench.create("m", "STANDARD", WAIT);
        String first = bench.start(machine, "one", "{'a': 1}");

        assertThat(bench.start(machine, "one", "{'a': 1}")).isEqualTo(first);
        assertThat(refusedStart(machine, "{\\'a\\': 2}")).isEqualTo("ExecutionAlreadyExists");
        bench.advance(Duration.ofMinutes(1));
        assertThat(refusedStart(machine, "{\\'a\\': 1}")).isEqualTo("ExecutionAlreadyExists");
    }

    private String refusedStart(String machine, String input) {
        return bench.refusal(
                        "StartExecution",
                        "{'stateMachineArn': '" + machine + "', 'name': 'one', 'input': '" + input.replace("'", "\"")
                                + "'}")
                .code();
    }

    @Test
    void whatCannotBeStartedIsRefused() {
        String machine = bench.create("m", "STANDARD", WAIT);
        String arn = "'stateMachineArn': '" + machine + "'";

        assertThat(bench.refusal("StartExecution", "{" + arn + ", 'input': '{no'}")
                        .code())
                .isEqualTo("InvalidExecutionInput");
        assertThat(bench.refusal("StartExecution", "{" + arn + ", 'name': 'a b'}")
                        .code())
                .isEqualTo("InvalidName");
        assertThat(bench.refusal("StartExecution", "{'stateMachineArn': '" + machine + "x'}")
                        .code())
                .isEqualTo("StateMachineDoesNotExist");
        assertThat(bench.refusal("StartExecution", "{'stateMachineArn': 'nothing'}")
                        .code())
                .isEqualTo("InvalidArn");
        assertThat(bench.refusal("StartExecution", "{}").code()).isEqualTo("ValidationException");
        assertThat(bench.refusal("RedriveExecution", "{}").code()).isEqualTo("UnknownOperationException");
    }

    @Test
    void executionsAreListedFromTheNewestInPages() {
        String machine = bench.create("m", "STANDARD", WAIT);
        for (int i = 1; i <= 5; i++) {
            bench.start(machine, "n" + i, "{}");
            bench.advance(Duration.ofSeconds(20));
        }
        List<String> names = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = bench.call(
                    "ListExecutions", "{'stateMachineArn': '" + machine + "', 'maxResults': 2" + token + "}");
            page.path("executions")
                    .forEach(each -> names.add(each.path("name").stringValue() + " "
                            + each.path("status").stringValue()));
            token = page.has("nextToken")
                    ? ", 'nextToken': '" + page.path("nextToken").stringValue() + "'"
                    : "";
        } while (!token.isEmpty());

        assertThat(names).containsExactly("n5 RUNNING", "n4 RUNNING", "n3 SUCCEEDED", "n2 SUCCEEDED", "n1 SUCCEEDED");
        assertThat(bench.call("ListExecutions", "{'stateMachineArn': '" + machine + "', 'statusFilter': 'RUNNING'}")
                        .path("executions"))
                .hasSize(2);
    }

    @Test
    void anExecutionIsForgottenNinetyDaysAfterItsEnd() {
        String execution = bench.start(bench.create("m", "STANDARD", WAIT), "a", "{}");

        bench.advance(Duration.ofDays(90).plusSeconds(59));
        assertThat(bench.status(execution)).isEqualTo("SUCCEEDED");
        bench.advance(Duration.ofSeconds(1));

        assertThat(bench.refusal("DescribeExecution", "{'executionArn': '" + execution + "'}")
                        .code())
                .isEqualTo("ExecutionDoesNotExist");
    }

    @Test
    void aStoppedExecutionIsAborted() {
        String execution = bench.start(bench.create("m", "STANDARD", WAIT), "a", "{}");

        bench.call("StopExecution", "{'executionArn': '" + execution + "', 'error': 'E', 'cause': 'C'}");
        bench.advance(Duration.ofMinutes(2));

        assertThat(bench.status(execution)).isEqualTo("ABORTED");
        assertThat(bench.event(execution, "ExecutionAborted", "executionAbortedEventDetails"))
                .isEqualTo(json("{'error': 'E', 'cause': 'C'}"));
    }

    @Test
    void historyReadsInBothDirectionsAndPages() {
        String execution = bench.start(bench.create("m", "STANDARD", PASS), "a", "{'q': 1}");
        String request = "{'executionArn': '" + execution + "', 'maxResults': 3";

        JsonNode first = bench.call("GetExecutionHistory", request + "}");
        JsonNode second = bench.call(
                "GetExecutionHistory",
                request + ", 'nextToken': '" + first.path("nextToken").stringValue() + "'}");
        JsonNode back = bench.call("GetExecutionHistory", request + ", 'reverseOrder': true}");

        assertThat(first.path("events").get(0).toString())
                .isEqualTo("{\"timestamp\":1795420800.000,\"type\":\"ExecutionStarted\",\"id\":1,"
                        + "\"previousEventId\":0,\"executionStartedEventDetails\":{\"input\":\"{\\\"q\\\":1}\","
                        + "\"inputDetails\":{\"truncated\":false},"
                        + "\"roleArn\":\"arn:aws:iam::000000000000:role/test\"}}");
        assertThat(second.path("events")).hasSize(1);
        assertThat(second.has("nextToken")).isFalse();
        assertThat(back.path("events").get(0).path("type").stringValue()).isEqualTo("ExecutionSucceeded");
        assertThat(back.path("events").get(2).path("previousEventId").intValue())
                .isZero();
    }

    @Test
    void statusChangesOfStandardExecutionsAreTold() {
        String execution = bench.start(bench.create("m", "STANDARD", WAIT), "a", "{'q': 1}");
        bench.advance(Duration.ofMinutes(1));
        bench.start(bench.create("e", "EXPRESS", PASS), "b", "{}");

        assertThat(bench.statusChanges).hasSize(2);
        JsonNode running = bench.statusChanges.get(0);
        assertThat(running.path("source").stringValue()).isEqualTo("aws.states");
        assertThat(running.path("detail-type").stringValue()).isEqualTo("Step Functions Execution Status Change");
        assertThat(running.path("resources").get(0).stringValue()).isEqualTo(execution);
        assertThat(running.path("detail").path("input").stringValue()).isEqualTo("{\"q\":1}");
        assertThat(running.path("detail").path("output").isNull()).isTrue();
        assertThat(running.path("detail").path("stopDate").isNull()).isTrue();
        JsonNode done = bench.statusChanges.get(1).path("detail");
        assertThat(done.path("status").stringValue()).isEqualTo("SUCCEEDED");
        assertThat(done.path("output").stringValue()).isEqualTo("{\"q\":1}");
        assertThat(done.path("stopDate").longValue()).isEqualTo(1795420860000L);
    }

    @Test
    void anExpressExecutionAnswersItsOutputAndLeavesNothing() {
        String machine = bench.create("e", "EXPRESS", PASS);

        JsonNode answer = bench.call("StartSyncExecution", "{'stateMachineArn': '" + machine + "', 'input': '[1]'}");

        assertThat(answer.path("status").stringValue()).isEqualTo("SUCCEEDED");
        assertThat(answer.path("output").stringValue()).isEqualTo("[1]");
        String arn = answer.path("executionArn").stringValue();
        assertThat(arn).contains(":express:e:");
        assertThat(bench.refusal("GetExecutionHistory", "{'executionArn': '" + arn + "'}")
                        .getMessage())
                .isEqualTo("Invalid Arn: 'Resource type not valid in this context: express'");
        assertThat(bench.refusal("ListExecutions", "{'stateMachineArn': '" + machine + "'}")
                        .code())
                .isEqualTo("StateMachineTypeNotSupported");
    }

    @Test
    void anExpressExecutionHasFiveMinutes() throws Exception {
        String machine = bench.create("e", "EXPRESS", WAIT.replace("60", "600"));
        var answer = bench.states.execute("StartSyncExecution", json("{'stateMachineArn': '" + machine + "'}"));
        bench.settle();

        bench.advance(Duration.ofMillis(299_999));
        assertThat(answer).isNotDone();
        bench.advance(Duration.ofMillis(1));

        assertThat(answer.get().path("status").stringValue()).isEqualTo("TIMED_OUT");
    }

    @Test
    void aDeliveryThatIsRepeatedStartsNothingTwice() {
        String express = bench.create("e", "EXPRESS", """
                {'StartAt': 'P', 'States': {'P': {'Type': 'Task', 'End': true,
                  'Resource': 'arn:aws:states:::dynamodb:putItem'}}}
                """);
        String standard = bench.create("s", "STANDARD", PASS);

        for (int i = 0; i < 2; i++) {
            bench.journal.write(transaction -> bench.states.startExecution(transaction, express, json("{}"), "d1"));
            bench.journal.write(transaction -> bench.states.startExecution(transaction, standard, json("{}"), "d1"));
        }

        assertThat(bench.dynamodb).hasSize(1);
        assertThat(bench.statusChanges).hasSize(2);
    }
}
