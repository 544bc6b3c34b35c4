package dev.serverlesspresso.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What ElasticMQ does otherwise than SQS. Sources: Amazon SQS API Reference (CreateQueue, DeleteMessage, ListQueues,
 * ReceiveMessage, SendMessage, SetQueueAttributes) and Developer Guide (high throughput for FIFO queues, quotas).
 */
class SqsRulesTests extends WithQueues {
    @Test
    void deletingTwiceOrByAnEarlierHandleSucceeds() {
        create("deleting", "'VisibilityTimeout':'0'");
        send("deleting", "'MessageBody':'x'");
        String earlier = receive("deleting").get(0).path("ReceiptHandle").asString();
        String latest = receive("deleting").get(0).path("ReceiptHandle").asString();
        assertThat(earlier).isNotEqualTo(latest);

        for (String handle : List.of(earlier, latest, latest)) {
            assertThat(call("DeleteMessage", url("deleting") + ",'ReceiptHandle':'" + handle + "'"))
                    .isEmpty();
        }
        JsonNode batch = call(
                "DeleteMessageBatch",
                url("deleting") + ",'Entries':[{'Id':'a','ReceiptHandle':'" + latest
                        + "'},{'Id':'b','ReceiptHandle':'nonsense'}]");

        assertThat(batch.path("Successful").path(0).path("Id").asString()).isEqualTo("a");
        assertThat(batch.path("Failed").path(0).path("Id").asString()).isEqualTo("b");
        assertThat(receive("deleting")).isEmpty();
        assertThatThrownBy(() -> call("DeleteMessage", url("deleting") + ",'ReceiptHandle':'nonsense'"))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.code()).isEqualTo("ReceiptHandleIsInvalid"));
    }

    @Test
    void groupsAreDeduplicatedApartWhenTheQueueSaysSo() {
        create("apart.fifo", "'FifoQueue':'true','DeduplicationScope':'messageGroup'");
        create("together.fifo", "'FifoQueue':'true'");
        for (String queue : List.of("apart.fifo", "together.fifo")) {
            for (String group : List.of("A", "B", "A")) {
                send(
                        queue,
                        "'MessageBody':'" + group + "','MessageGroupId':'" + group
                                + "','MessageDeduplicationId':'same'");
            }
        }

        assertThat(bodies("together.fifo")).containsExactly("A");
        List<JsonNode> apart = all("apart.fifo");
        assertThat(apart.stream().map(message -> message.path("Body").asString()))
                .containsExactlyInAnyOrder("A", "B");
        assertThat(apart).allSatisfy(message -> assertThat(message.path("Attributes")
                        .path("MessageDeduplicationId")
                        .asString())
                .isEqualTo("same"));
    }

    @Test
    void contentIsDeduplicatedByGroupToo() {
        create(
                "content.fifo",
                "'FifoQueue':'true','ContentBasedDeduplication':'true','DeduplicationScope':'messageGroup',"
                        + "'FifoThroughputLimit':'perMessageGroupId'");
        for (String group : List.of("A", "B", "A")) {
            send("content.fifo", "'MessageBody':'same','MessageGroupId':'" + group + "'");
        }
        assertThat(bodies("content.fifo")).containsExactly("same", "same");
    }

    @Test
    void largestMessageIsThatOfTheQueue() {
        create("small", "'MaximumMessageSize':'1024'");
        send("small", "'MessageBody':'" + "x".repeat(1_024) + "'");

        assertThatThrownBy(() -> send("small", "'MessageBody':'" + "x".repeat(1_025) + "'"))
                .hasMessage("One or more parameters are invalid. Reason: Message must be shorter than 1024 bytes.");
        assertThatThrownBy(() -> send(
                        "small",
                        "'MessageBody':'" + "x".repeat(1_020)
                                + "','MessageAttributes':{'a':{'DataType':'String','StringValue':'1'}}"))
                .hasMessageContaining("shorter than 1024 bytes");
        call("SetQueueAttributes", url("small") + ",'Attributes':{'MaximumMessageSize':'2048'}");
        send("small", "'MessageBody':'" + "x".repeat(2_048) + "'");
        assertThat(attributes("small", "All").path("MaximumMessageSize").asString())
                .isEqualTo("2048");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ReceiveMessage          | 'MaxNumberOfMessages':11
            ReceiveMessage          | 'MaxNumberOfMessages':0
            ReceiveMessage          | 'WaitTimeSeconds':21
            ReceiveMessage          | 'VisibilityTimeout':43201
            SendMessage             | 'MessageBody':'x','DelaySeconds':901
            ChangeMessageVisibility | 'ReceiptHandle':'x','VisibilityTimeout':43201
            ChangeMessageVisibility | 'ReceiptHandle':'x','VisibilityTimeout':-1
            """, quoteCharacter = '`')
    void parametersOutOfRangeAreRefused(String operation, String members) {
        create("ranges", "'VisibilityTimeout':'43200'");
        assertRefused(operation, url("ranges") + "," + members, "InvalidParameterValue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SendMessage|'QueueUrl':'u'",
                "SendMessage|'MessageBody':'x'",
                "SendMessage|'QueueUrl':'u','MessageBody':''",
                "SendMessageBatch|'QueueUrl':'u','Entries':[{'Id':'1'}]",
                "DeleteMessage|'QueueUrl':'u'",
                "CreateQueue|'Attributes':{}",
                "ReceiveMessage|'WaitTimeSeconds':1",
                "StartMessageMoveTask|'DestinationArn':'x'"
            })
    void missingMembersAreNamed(String request) {
        String[] parts = request.split("\\|", 2);
        assertRefused(parts[0], parts[1], "MissingParameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SendMessage|'QueueUrl':5,'MessageBody':'x'",
                "SendMessage|'QueueUrl':['u'],'MessageBody':'x'",
                "SendMessage|'QueueUrl':'u','MessageBody':{'a':1}",
                "SendMessage|'QueueUrl':'u','MessageBody':'x','DelaySeconds':'1'",
                "SendMessage|'QueueUrl':'u','MessageBody':'x','MessageAttributes':{'a':'b'}",
                "SendMessageBatch|'QueueUrl':'u','Entries':'x'",
                "SendMessageBatch|'QueueUrl':'u','Entries':['x']",
                "ReceiveMessage|'QueueUrl':'u','AttributeNames':'All'",
                "CreateQueue|'QueueName':'q','Attributes':{'DelaySeconds':1}",
                "CreateQueue|'QueueName':{}"
            })
    void membersOfAnotherTypeAreRefused(String request) {
        String[] parts = request.split("\\|", 2);
        assertRefused(parts[0], parts[1], "SerializationException");
    }

    /** Messages are moved from dead-letter queues, 500 in a second at most: API_StartMessageMoveTask.html. */
    @Test
    void messagesAreMovedFromDeadLetterQueuesOnly() {
        String arn = "arn:aws:sqs:eu-central-1:000000000000:";
        create("moved-dead", "");
        create(
                "moved",
                "'RedrivePolicy':'{\\'deadLetterTargetArn\\':\\'" + arn + "moved-dead\\',\\'maxReceiveCount\\':3}'");
        assertRefused("StartMessageMoveTask", "'SourceArn':'" + arn + "moved'", "InvalidParameterValue");
        for (int perSecond : List.of(0, 501)) {
            assertRefused(
                    "StartMessageMoveTask",
                    "'SourceArn':'" + arn + "moved-dead','MaxNumberOfMessagesPerSecond':" + perSecond,
                    "InvalidParameterValue");
        }
        assertThat(call("StartMessageMoveTask", "'SourceArn':'" + arn + "moved-dead'")
                        .path("TaskHandle")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void queuesAreListedByPages() {
        for (String name : List.of("page-a", "page-b", "page-c")) {
            create(name, "");
        }
        List<String> seen = new ArrayList<>();
        String token = "";
        int pages = 0;
        do {
            JsonNode page = call("ListQueues", "'QueueNamePrefix':'page-','MaxResults':2" + token);
            page.path("QueueUrls").forEach(url -> seen.add(url.asString().replaceFirst(".*/", "")));
            token = page.has("NextToken")
                    ? ",'NextToken':'" + page.path("NextToken").asString() + "'"
                    : "";
            pages++;
        } while (!token.isEmpty());

        assertThat(seen).containsExactly("page-a", "page-b", "page-c");
        assertThat(pages).isEqualTo(2);
        assertThat(call("ListQueues", "'QueueNamePrefix':'page-'").has("NextToken"))
                .isFalse();
        assertThat(call("ListQueues", "'QueueNamePrefix':'no-such-'")).isEmpty();
        assertRefused("ListQueues", "'MaxResults':1001", "InvalidParameterValue");
    }

    /**
     * A token is "the value returned by a previous request":
     * docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html, which names no error for another;
     * {@code InvalidParameterValue} is what the other parameters of SQS are refused by.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "garbage",
                "Z2FyYmFnZQ",
                "Z2FyYmFnZQ==",
                "aHR0cDovL2xvY2FsaG9zdC8wMDAwMDAwMDAwMDAv",
                "aHR0cDovL2xvY2FsaG9zdC8xMTExMTExMTExMTEvYQ",
                "!"
            })
    void listIsNotContinuedByATokenThatNobodyGave(String token) {
        assertRefused("ListQueues", "'MaxResults':2,'NextToken':'" + token + "'", "InvalidParameterValue");
    }

    private void send(String queue, String message) {
        call("SendMessage", url(queue) + "," + message);
    }

    private List<JsonNode> receive(String queue) {
        return call("ReceiveMessage", url(queue) + ",'AttributeNames':['All'],'MaxNumberOfMessages':10")
                .path("Messages")
                .valueStream()
                .toList();
    }

    private List<JsonNode> all(String queue) {
        List<JsonNode> all = new ArrayList<>();
        List<JsonNode> some;
        do {
            some = receive(queue);
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }

    private List<String> bodies(String queue) {
        return all(queue).stream()
                .map(message -> message.path("Body").asString())
                .toList();
    }
}
