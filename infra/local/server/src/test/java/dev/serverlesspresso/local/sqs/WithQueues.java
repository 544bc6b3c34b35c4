package dev.serverlesspresso.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Queues of a test class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithQueues {
    private final Journal journal = Journal.inMemory();
    private final Queues queues = Queues.start(journal, null, notice -> {});

    @AfterAll
    void stop() {
        queues.close();
        journal.close();
    }

    void assertRefused(String operation, String members, String code) {
        assertThatThrownBy(() -> call(operation, members)).isInstanceOfSatisfying(AwsError.class, error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.httpStatus()).isEqualTo(400);
        });
    }

    void create(String name, String attributes) {
        call("CreateQueue", "'QueueName':'" + name + "','Attributes':{" + attributes + "}");
    }

    JsonNode attributes(String queue, String name) {
        return call("GetQueueAttributes", url(queue) + ",'AttributeNames':['" + name + "']")
                .path("Attributes");
    }

    static String url(String queue) {
        return "'QueueUrl':'http://localhost/000000000000/" + queue + "'";
    }

    JsonNode call(String operation, String members) {
        return QueueCalls.call(queues, operation, members);
    }
}
