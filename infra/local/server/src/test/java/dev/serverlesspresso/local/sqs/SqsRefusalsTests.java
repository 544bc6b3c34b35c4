package dev.serverlesspresso.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.time.ManualScheduler;
import dev.serverlesspresso.local.wire.WireRequest;
import dev.serverlesspresso.local.wire.WireResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;

/**
 * What SQS refuses and ElasticMQ takes. Each test names its page of the Amazon SQS API Reference
 * (docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference) or Developer Guide.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqsRefusalsTests {
    private static final String URL = "http://localhost/000000000000/queue";

    private final Journal journal = Journal.inMemory();
    private final ManualScheduler time = new ManualScheduler(Instant.parse("2026-11-02T09:00:00Z"));
    private final Queues queues = Queues.start(journal, null, notice -> {}, time.clock());

    @BeforeAll
    void create() {
        call("CreateQueue", "'QueueName':'queue'");
        call("CreateQueue", "'QueueName':'first.fifo','Attributes':{'FifoQueue':'true'}");
    }

    @AfterAll
    void stop() {
        queues.close();
        time.close();
        journal.close();
    }

    /** API_SendMessageBatch, API_DeleteMessageBatch, API_ChangeMessageVisibilityBatch; ids: API_SendMessageBatchRequestEntry. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SendMessageBatch             | | EmptyBatchRequest
            DeleteMessageBatch           | | EmptyBatchRequest
            ChangeMessageVisibilityBatch | | EmptyBatchRequest
            SendMessageBatch   | {'Id':'a b!','MessageBody':'x'}     | InvalidBatchEntryId
            DeleteMessageBatch | {'Id':'a b!','ReceiptHandle':'x'}   | InvalidBatchEntryId
            SendMessageBatch   | {'Id':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','MessageBody':'x'} | InvalidBatchEntryId
            SendMessageBatch   | {'Id':'a','MessageBody':'x'},{'Id':'a','MessageBody':'y'} | BatchEntryIdsNotDistinct
            """)
    void batchHasEntriesWithGoodIds(String operation, String entries, String code) {
        String members = "'Entries':[" + (entries == null ? "" : entries) + "]";
        assertRefused(operation, members, code);
    }

    /** API_SendMessage: the characters that are allowed, else InvalidMessageContents. */
    @Test
    void messageHasCharactersOfXmlAlone() {
        for (String bad : new String[] {"\\u0000", "\\u0001", "\\uffff", "\\ufffe"}) {
            assertRefused("SendMessage", "'MessageBody':'a" + bad + "'", "InvalidMessageContents");
            assertRefused(
                    "SendMessage",
                    "'MessageBody':'a','MessageAttributes':{'a':{'DataType':'String','StringValue':'" + bad + "'}}",
                    "InvalidMessageContents");
        }
        assertThat(call("SendMessage", "'QueueUrl':'" + URL + "','MessageBody':'\\t\\n\\r \\ufffd é😀'")
                        .has("MessageId"))
                .isTrue();
    }

    /** API_SendMessageBatch: the result of sending each message is reported individually. */
    @Test
    void badMessageOfABatchFailsByItself() {
        JsonNode answer = call(
                "SendMessageBatch",
                "'QueueUrl':'" + URL + "','Entries':[{'Id':'bad','MessageBody':'\\uffff'},"
                        + "{'Id':'good','MessageBody':'x'}]");

        assertThat(answer.path("Successful").path(0).path("Id").asString()).isEqualTo("good");
        assertThat(answer.path("Failed").path(0).path("Id").asString()).isEqualTo("bad");
        assertThat(answer.path("Failed").path(0).path("Code").asString()).isEqualTo("InvalidMessageContents");
    }

    /** API_MessageAttributeValue, and the Developer Guide's page on message metadata (sqs-message-metadata). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'AWS.x':{'DataType':'String','StringValue':'x'}
            'amazon.x':{'DataType':'String','StringValue':'x'}
            'a..x':{'DataType':'String','StringValue':'x'}
            '.a':{'DataType':'String','StringValue':'x'}
            'a.':{'DataType':'String','StringValue':'x'}
            'a b':{'DataType':'String','StringValue':'x'}
            'a':{'DataType':'Text','StringValue':'x'}
            'a':{'DataType':'String','StringValue':''}
            'a':{'DataType':null,'StringValue':'x'}
            'a':{'DataType':'Binary','StringValue':'x'}
            """)
    void attributeHasAGoodNameTypeAndValue(String attribute) {
        assertRefused(
                "SendMessage", "'MessageBody':'x','MessageAttributes':{" + attribute + "}", "InvalidParameterValue");
    }

    /** API_SendMessage, MessageSystemAttributes: the only supported one is AWSTraceHeader, of type String. */
    @Test
    void traceHeaderIsTheOnlySystemAttribute() {
        for (String attribute : new String[] {
            "'Foo':{'DataType':'String','StringValue':'x'}", "'AWSTraceHeader':{'DataType':'Number','StringValue':'1'}"
        }) {
            assertRefused(
                    "SendMessage",
                    "'MessageBody':'x','MessageSystemAttributes':{" + attribute + "}",
                    "InvalidParameterValue");
        }
    }

    /** Valid values in API_GetQueueAttributes and API_ReceiveMessage, as the SDK has them. */
    @Test
    void namesOfAttributesAreThoseOfTheReference() {
        assertThat(AttributeNames.OF_QUEUES)
                .isEqualTo(QueueAttributeName.knownValues().stream()
                        .map(QueueAttributeName::toString)
                        .collect(Collectors.toSet()));
        assertThat(AttributeNames.OF_MESSAGES)
                .isEqualTo(MessageSystemAttributeName.knownValues().stream()
                        .map(MessageSystemAttributeName::toString)
                        .collect(Collectors.toSet()));
        assertRefused("GetQueueAttributes", "'AttributeNames':['Foo']", "InvalidAttributeName");
        assertRefused("ReceiveMessage", "'AttributeNames':['Foo']", "InvalidAttributeName");
        assertRefused("ReceiveMessage", "'MessageSystemAttributeNames':['Foo']", "InvalidAttributeName");
    }

    /** API_SetQueueAttributes, RedrivePolicy: the dead-letter queue of a standard queue must also be a standard queue. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'deadLetterTargetArn':'arn:aws:sqs:eu-central-1:000000000000:first.fifo','maxReceiveCount':3}
            {'deadLetterTargetArn':'arn:aws:sqs:eu-central-1:000000000000:queue','maxReceiveCount':0}
            {'deadLetterTargetArn':'arn:aws:sqs:eu-central-1:000000000000:queue','maxReceiveCount':1001}
            {'deadLetterTargetArn':5,'maxReceiveCount':3}
            foo
            """)
    void redrivePolicyIsOneOfTheSameKind(String policy) {
        String text = policy.replace("'", "\\'");
        assertRefused("SetQueueAttributes", "'Attributes':{'RedrivePolicy':'" + text + "'}", "InvalidAttributeValue");
        assertRefused("SetQueueAttributes", "'Attributes':{'Policy':'garbage'}", "InvalidAttributeValue");
    }

    /** API_TagQueue (Tags is required), and the Developer Guide's quotas-queues: 128 and 256 characters, prefix aws:. */
    @Test
    void tagsHaveBounds() {
        assertRefused("TagQueue", "'Tags':{}", "MissingParameter");
        assertRefused("TagQueue", "'Tags':{'" + "k".repeat(129) + "':'v'}", "InvalidParameterValue");
        assertRefused("TagQueue", "'Tags':{'k':'" + "v".repeat(257) + "'}", "InvalidParameterValue");
        assertRefused("TagQueue", "'Tags':{'aws:k':'v'}", "InvalidParameterValue");
        assertRefused("UntagQueue", "'TagKeys':['" + StoredAttributes.TAG + "']", "InvalidParameterValue");
        String many = IntStream.range(0, 51).mapToObj(i -> "'k" + i + "':'v'").collect(Collectors.joining(","));
        assertThat(call("TagQueue", "'QueueUrl':'" + URL + "','Tags':{" + many + "}"))
                .as("more than 50 are not recommended, says API_TagQueue, and not refused")
                .isEmpty();
    }

    /** InvalidAddress and QueueDoesNotExist are errors of all these pages. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            http://x/                                | InvalidAddress
            queue                                    | InvalidAddress
            {%                                       | InvalidAddress
            1970-01-01T00:00:00Z                     | InvalidAddress
            é😀                                      | InvalidAddress
            http://localhost/111111111111/queue      | QueueDoesNotExist
            http://localhost/000000000000/missing    | QueueDoesNotExist
            """)
    void queueHasAnAddressOfThisAccount(String url, String code) {
        for (String request : new String[] {
            "SendMessage|'MessageBody':'x'",
            "ReceiveMessage|'WaitTimeSeconds':0",
            "AddPermission|'Label':'l','AWSAccountIds':['000000000000'],'Actions':['SendMessage']",
            "RemovePermission|'Label':'l'",
            "GetQueueAttributes|'AttributeNames':['All']"
        }) {
            String[] parts = request.split("\\|", 2);
            assertThatThrownBy(() -> call(parts[0], "'QueueUrl':'" + url + "'," + parts[1]))
                    .as(parts[0])
                    .isInstanceOfSatisfying(
                            AwsError.class, error -> assertThat(error.code()).isEqualTo(code));
        }
    }

    /** API_PurgeQueue: PurgeQueueInProgress within 60 seconds. */
    @Test
    void queueIsPurgedOnceAMinute() {
        call("CreateQueue", "'QueueName':'purged'");
        String url = "'QueueUrl':'" + URL.replace("queue", "purged") + "'";
        call("PurgeQueue", url);
        time.advance(Duration.ofSeconds(59));
        assertCode("PurgeQueue", url, "PurgeQueueInProgress");
        time.advance(Duration.ofSeconds(1));
        assertThat(call("PurgeQueue", url)).isEmpty();
    }

    /** API_CreateQueue: QueueDeletedRecently within 60 seconds. */
    @Test
    void nameOfADeletedQueueIsFreeAfterAMinute() {
        call("CreateQueue", "'QueueName':'deleted'");
        call("DeleteQueue", "'QueueUrl':'" + URL.replace("queue", "deleted") + "'");
        time.advance(Duration.ofSeconds(59));
        assertCode("CreateQueue", "'QueueName':'deleted'", "QueueDeletedRecently");
        time.advance(Duration.ofSeconds(1));
        assertThat(call("CreateQueue", "'QueueName':'deleted'").has("QueueUrl")).isTrue();
    }

    /** The same rules, and the common errors in the shape of the query protocol. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Action=ReceiveMessage&MaxNumberOfMessages=abc                | InvalidParameterValue
            Action=ReceiveMessage&VisibilityTimeout=9223372036854775808  | SerializationException
            Action=ListQueues&MaxResults=abc                             | InvalidParameterValue
            Action=SendMessage&MessageBody=%00                           | InvalidMessageContents
            Action=SendMessage&MessageBody=%ff%fe                        | MalformedQueryString
            Action=SendMessage&MessageBody=%zz                           | MalformedQueryString
            Action=SendMessageBatch                                      | MissingParameter
            Action=SendMessageBatch&SendMessageBatchRequestEntry.1.Id=a+b&SendMessageBatchRequestEntry.1.MessageBody=x | AWS.SimpleQueueService.InvalidBatchEntryId
            Action=SetQueueAttributes&Attribute.Name=VisibilityTimeout&Attribute.Value=foo | InvalidAttributeValue
            Action=SendMessage&MessageBody=x&MessageAttribute.1.Name=a..b&MessageAttribute.1.Value.DataType=String&MessageAttribute.1.Value.StringValue=x | InvalidParameterValue
            Action=GetQueueAttributes&AttributeName.1=Foo                | InvalidAttributeName
            Action=CreateQueue&QueueName=a%20b                           | InvalidParameterValue
            Action=GetQueueUrl&QueueName=nope                            | AWS.SimpleQueueService.NonExistentQueue
            Action=Foo                                                   | InvalidAction
            Version=2012-11-05                                           | MissingAction
            """)
    void formsAreHeldAgainstTheSameRules(String form, String code) {
        WireResponse answer = form(form);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .startsWith("<ErrorResponse")
                .containsPattern("<Code>\\s*" + code + "\\s*</Code>");
    }

    @Test
    void formsThatAreGoodAreAnswered() {
        for (String form : new String[] {
            "Action=SendMessage&MessageBody=form&DelaySeconds=0&MessageAttribute.1.Name=a"
                    + "&MessageAttribute.1.Value.DataType=String&MessageAttribute.1.Value.StringValue=%C3%A9",
            "Action=SendMessageBatch&SendMessageBatchRequestEntry.1.Id=a&SendMessageBatchRequestEntry.1.MessageBody=x",
            "Action=ReceiveMessage&MaxNumberOfMessages=10&AttributeName.1=All",
            "Action=GetQueueAttributes&AttributeName.1=QueueArn",
            "Action=TagQueue&Tag.1.Key=a&Tag.1.Value=b",
            "Action=ListQueues"
        }) {
            WireResponse answer = form(form);
            assertThat(answer.status())
                    .as("%s: %s", form, new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
        }
    }

    private WireResponse form(String form) {
        WireRequest request = new WireRequest(
                "POST",
                "/000000000000/queue",
                new DefaultHttpHeaders().set("Content-Type", "application/x-www-form-urlencoded"),
                form.getBytes(StandardCharsets.UTF_8),
                () -> true);
        return queues.handle(request, "id").toCompletableFuture().join();
    }

    private void assertRefused(String operation, String members, String code) {
        assertCode(operation, "'QueueUrl':'" + URL + "'," + members, code);
    }

    private void assertCode(String operation, String members, String code) {
        assertThatThrownBy(() -> call(operation, members)).isInstanceOfSatisfying(AwsError.class, error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.httpStatus()).isEqualTo(400);
        });
    }

    private JsonNode call(String operation, String members) {
        return QueueCalls.call(queues, operation, members);
    }
}
