package dev.serverlesspresso.local.states;

import static dev.serverlesspresso.local.states.Bench.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.aws.Ids;
import dev.serverlesspresso.local.journal.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An expression that takes long delays its own execution only, and the execution is as if it had taken no time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongEvaluationTests {
    /** More work than a transaction waits for, and then held by the test. */
    private static final String LONG = "($sum([1..200000]); $random() = 0.5)";

    private final HeldRandom held = new HeldRandom();

    @TempDir
    private Path folder = Path.of("");

    private Bench bench = new Bench(Journal.inMemory(), Bench.START, Ids.from(held));

    @AfterEach
    void close() {
        held.release();
        bench.close();
    }

    private static String jsonata(String states) {
        return "{'QueryLanguage': 'JSONata', " + states.replace("LONG", LONG) + "}";
    }

    private static String task(String fields) {
        return jsonata("'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'End': true, " + fields + "}}");
    }

    private void endsWith(String execution, String output) {
        held.release();
        Eventually.until(() -> bench.describe(execution).has("output"));
        assertThat(bench.output(execution)).isEqualTo(json(output));
    }

    @Test
    void otherWritesAndExecutionsGoOnWhileAnExpressionIsEvaluated() {
        String execution = bench.run(
                jsonata("'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'Output': '{% LONG %}', 'End': true}}"),
                "{}");
        held.awaitAsked();

        var items = bench.journal.map("items", StringDataType.INSTANCE, StringDataType.INSTANCE);
        bench.journal.write(transaction -> items.put(transaction, "id", "item") == null);
        String other = bench.create(
                "other",
                "STANDARD",
                jsonata("'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Next': 'B', 'Output': '{% 1 + 1 %}'},"
                        + " 'B': {'Type': 'Succeed', 'Output': '{% $states.input + 1 %}'}}"));

        assertThat(items.get("id")).isEqualTo("item");
        assertThat(bench.output(bench.start(other, "y", "{}"))).isEqualTo(json("3"));
        assertThat(bench.status(execution)).isEqualTo("RUNNING");
        endsWith(execution, "true");
        assertThat(bench.eventTypes(execution))
                .containsExactly("ExecutionStarted", "PassStateEntered", "PassStateExited", "ExecutionSucceeded");
    }

    @Test
    void statesBeforeALongExpressionAreDoneAlready() {
        String execution = bench.run(
                jsonata("'StartAt': 'A', 'States': {'A': {'Type': 'Pass', 'Next': 'C'},"
                        + " 'C': {'Type': 'Choice', 'Default': 'A', 'Choices': [{'Condition': '{% LONG %}', 'Next': 'S'}]},"
                        + " 'S': {'Type': 'Succeed', 'Output': 1}}"),
                "{}");
        held.awaitAsked();

        assertThat(bench.eventTypes(execution))
                .containsExactly("ExecutionStarted", "PassStateEntered", "PassStateExited");
        endsWith(execution, "1");
    }

    @Test
    void anExecutionCanBeStoppedWhileItsExpressionIsEvaluated() {
        String execution = bench.run(
                jsonata("'StartAt': 'P', 'States': {'P': {'Type': 'Pass', 'Output': '{% LONG %}', 'End': true}}"),
                "{}");
        held.awaitAsked();

        bench.call("StopExecution", "{'executionArn': '" + execution + "'}");

        assertThat(bench.status(execution)).isEqualTo("ABORTED");
    }

    @Test
    void argumentsOfATaskSeeTheTokenThatIsSent() {
        String execution = bench.run(
                task("'Resource': 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',"
                        + " 'Arguments': {'Long': '{% LONG %}', 'Token': '{% $states.context.Task.Token %}'}"),
                "{}");
        held.awaitAsked();
        assertThat(bench.dynamodb).isEmpty();
        held.release();
        Eventually.until(() -> bench.eventTypes(execution).contains("TaskSubmitted"));

        String token = bench.dynamodb.get(0).request().path("Token").stringValue();
        bench.call("SendTaskSuccess", "{'taskToken': '" + token + "', 'output': '7'}");

        assertThat(bench.output(execution)).isEqualTo(json("7"));
    }

    @Test
    void aCallIsDurableBeforeALongExpressionReadsItsAnswer() {
        bench.close();
        bench = new Bench(Journal.open(folder), Bench.START, Ids.from(held));
        bench.tables.put("updateItem", request -> json("{'n': 5}"));
        String execution = bench.run(
                task("'Resource': 'arn:aws:states:::dynamodb:updateItem', 'Arguments': {'TableName': 't'},"
                        + " 'Output': {'n': '{% $states.result.n %}', 'long': '{% LONG %}'}"),
                "{}");
        held.awaitAsked();
        bench.close();

        bench = new Bench(Journal.open(folder), Bench.START.plusSeconds(1));

        Eventually.until(() -> !bench.status(execution).equals("RUNNING"));
        assertThat(bench.output(execution).path("n").intValue()).isEqualTo(5);
        assertThat(bench.dynamodb).as("calls after the restart").isEmpty();
        assertThat(bench.eventTypes(execution))
                .containsExactly(
                        "ExecutionStarted",
                        "TaskStateEntered",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskSucceeded",
                        "TaskStateExited",
                        "ExecutionSucceeded");
    }

    @Test
    void aResultThatWasSentIsKeptWhileALongExpressionReadsIt() {
        bench.close();
        bench = new Bench(Journal.open(folder), Bench.START, Ids.from(held));
        String execution = bench.run(
                task("'Resource': 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',"
                        + " 'TimeoutSeconds': 60, 'Arguments': {'Token': '{% $states.context.Task.Token %}'},"
                        + " 'Output': ['{% $states.result %}', '{% LONG %}']"),
                "{}");
        String token = bench.dynamodb.get(0).request().path("Token").stringValue();
        bench.call("SendTaskSuccess", "{'taskToken': '" + token + "', 'output': '7'}");
        held.awaitAsked();
        bench.advance(Duration.ofMinutes(5));
        assertThat(bench.status(execution)).isEqualTo("RUNNING");
        assertThat(bench.refusal("SendTaskSuccess", "{'taskToken': '" + token + "', 'output': '8'}")
                        .code())
                .isEqualTo("TaskTimedOut");
        bench.close();

        bench = new Bench(Journal.open(folder), Bench.START.plus(Duration.ofMinutes(6)));

        Eventually.until(() -> !bench.status(execution).equals("RUNNING"));
        assertThat(bench.output(execution).get(0)).isEqualTo(json("7"));
    }

    @Test
    void aTimerThatFiredIsNotLostWhileALongExpressionIsEvaluated() {
        bench.close();
        bench = new Bench(Journal.open(folder), Bench.START, Ids.from(held));
        String execution = bench.run(
                jsonata("'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 5, 'End': true,"
                        + " 'Output': ['{% LONG %}']}}"),
                "{}");
        bench.advance(Duration.ofSeconds(5));
        held.awaitAsked();
        bench.close();

        bench = new Bench(Journal.open(folder), Bench.START.plusSeconds(6));

        Eventually.until(() -> bench.status(execution).equals("SUCCEEDED"));
    }

    @Test
    void aRefusedCallIsNotMadeAgainForALongExpressionOfItsCatch() {
        bench.tables.put("updateItem", request -> {
            throw AwsError.badRequest("ConditionalCheckFailedException", "no");
        });
        String execution = bench.run(
                task("'Resource': 'arn:aws:states:::dynamodb:updateItem', 'Arguments': {'TableName': 't'},"
                        + " 'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'S',"
                        + " 'Output': ['{% $states.errorOutput.Error %}', '{% LONG %}']}]}, 'S': {'Type': 'Succeed'"),
                "{}");
        held.awaitAsked();

        endsWith(execution, "['DynamoDB.ConditionalCheckFailedException', true]");
        assertThat(bench.dynamodb).hasSize(1);
    }

    @Test
    void whatATaskSendsIsSentOnceWhenALongExpressionFollows() {
        String waiting = bench.run(
                "{'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'End': true, 'Parameters': {'Token.$':"
                        + " '$$.Task.Token'}, 'Resource': 'arn:aws:states:::aws-sdk:dynamodb:putItem.waitForTaskToken'}}}",
                "{}");
        String token = bench.dynamodb.get(0).request().path("Token").stringValue();
        String sender = bench.create(
                "sender",
                "STANDARD",
                task("'Resource': 'arn:aws:states:::aws-sdk:sfn:sendTaskSuccess', 'Output': '{% LONG %}',"
                        + " 'Arguments': {'TaskToken': '" + token + "', 'Output': {'a': 1}}"));
        String execution = bench.start(sender, "y", "{}");
        held.awaitAsked();

        assertThat(bench.output(waiting)).isEqualTo(json("{'a': 1}"));
        endsWith(execution, "true");
        assertThat(bench.eventTypes(execution)).doesNotContain("TaskFailed");
    }
}
