package dev.serverlesspresso.local.states;

import static dev.serverlesspresso.local.states.Bench.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.journal.Journal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTests {
    private static final String MACHINE = "arn:aws:states:eu-central-1:000000000000:stateMachine:m";

    @TempDir
    private Path folder = Path.of("");

    private Bench open(Duration later) {
        return new Bench(Journal.open(folder), Bench.START.plus(later));
    }

    @Test
    void aWaitGoesOnWhereItStood() {
        String execution;
        try (Bench bench = open(Duration.ZERO)) {
            execution = bench.run("""
                    {'QueryLanguage': 'JSONata', 'StartAt': 'A', 'States': {
                      'A': {'Type': 'Pass', 'Assign': {'v': [1, null]}, 'Next': 'W'},
                      'W': {'Type': 'Wait', 'Seconds': 60, 'Output': '{% $v %}', 'End': true}}}
                    """, "{}");
        }
        try (Bench bench = open(Duration.ofSeconds(59))) {
            assertThat(bench.status(execution)).isEqualTo("RUNNING");
            bench.advance(Duration.ofSeconds(1));
            assertThat(bench.output(execution)).isEqualTo(json("[1, null]"));
        }
    }

    @Test
    void aTimerThatRanOutMeanwhileFiresAtOnce() {
        String execution;
        try (Bench bench = open(Duration.ZERO)) {
            execution =
                    bench.run("{'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 60, 'End': true}}}", "{}");
        }
        try (Bench bench = open(Duration.ofHours(1))) {
            Eventually.until(() -> bench.status(execution).equals("SUCCEEDED"));
        }
    }

    @Test
    void aTokenStillBringsTheResult() {
        String token;
        String execution;
        try (Bench bench = open(Duration.ZERO)) {
            execution = bench.run("""
                    {'StartAt': 'T', 'States': {'T': {'Type': 'Task', 'End': true, 'TimeoutSeconds': 60,
                      'Resource': 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
                      'Parameters': {'Token.$': '$$.Task.Token'}}}}
                    """, "{}");
            token = bench.dynamodb.get(0).request().path("Token").stringValue();
        }
        try (Bench bench = open(Duration.ofSeconds(10))) {
            bench.call("SendTaskSuccess", "{'taskToken': '" + token + "', 'output': '7'}");
            assertThat(bench.output(execution)).isEqualTo(json("7"));
            assertThat(bench.dynamodb).isEmpty();
            bench.advance(Duration.ofMinutes(5));
            assertThat(bench.status(execution)).isEqualTo("SUCCEEDED");
        }
    }

    @Test
    void aCallWithoutAnAnswerIsMadeAgain() {
        String execution;
        try (Bench bench = open(Duration.ZERO)) {
            execution = bench.run("""
                    {'StartAt': 'S', 'States': {'S': {'Type': 'Task', 'End': true,
                      'Resource': 'arn:aws:states:::aws-sdk:sqs:sendMessage', 'Parameters': {'MessageBody': 'x'}}}}
                    """, "{}");
            assertThat(bench.sqs).hasSize(1);
        }
        try (Bench bench = open(Duration.ofSeconds(10))) {
            bench.sqs.remove().complete(json("{'MessageId': 'm'}"));
            bench.settle();
            assertThat(bench.output(execution)).isEqualTo(json("{'MessageId':'m'}"));
        }
    }

    @Test
    void anExpressExecutionGoesOnAndIsForgottenAtItsEnd() {
        try (Bench bench = open(Duration.ZERO)) {
            bench.create("m", "EXPRESS", """
                    {'StartAt': 'W', 'States': {'W': {'Type': 'Wait', 'Seconds': 5, 'Next': 'P'}, 'P': {
                      'Type': 'Task', 'Resource': 'arn:aws:states:::dynamodb:putItem', 'End': true}}}
                    """);
            bench.start(MACHINE, "x", "{}");
        }
        try (Bench bench = open(Duration.ofSeconds(1))) {
            bench.advance(Duration.ofSeconds(4));
            assertThat(bench.dynamodb).hasSize(1);
        }
        try (Bench bench = open(Duration.ofSeconds(20))) {
            bench.settle();
            assertThat(bench.dynamodb).isEmpty();
        }
    }
}
