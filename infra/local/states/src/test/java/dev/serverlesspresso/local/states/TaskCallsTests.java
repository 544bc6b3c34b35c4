package dev.serverlesspresso.local.states;

import static dev.serverlesspresso.local.states.Bench.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TaskCallsTests {
    private static final String COUNT = """
            {'StartAt': 'Count', 'States': {'Count': {'Type': 'Task', 'End': true,
              'Resource': 'arn:aws:states:::dynamodb:updateItem', 'Parameters': {'TableName': 't'}}}}
            """;
    private final Bench bench = Bench.inMemory();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void answerIsLostAfterTheWorkIsDone() {
        bench.calls = (call, service) -> {
            JsonNode lost = service.get();
            throw new TimeoutException("without " + lost);
        };

        String execution = bench.run(COUNT, "{}");

        assertThat(bench.status(execution)).isEqualTo("FAILED");
        assertThat(bench.call("DescribeExecution", json("{'executionArn': '" + execution + "'}"))
                        .path("error")
                        .asString())
                .isEqualTo("States.Timeout");
        assertThat(bench.dynamodb).hasSize(1);
    }

    @Test
    void callIsRefusedBeforeTheServiceHearsOfIt() {
        bench.calls = (call, service) -> {
            throw AwsError.badRequest("ConditionalCheckFailedException", "by " + call.state());
        };

        String execution = bench.run(COUNT, "{}");

        assertThat(bench.call("DescribeExecution", json("{'executionArn': '" + execution + "'}"))
                        .path("cause")
                        .asString())
                .startsWith("by Count");
        assertThat(bench.dynamodb).isEmpty();
    }
}
