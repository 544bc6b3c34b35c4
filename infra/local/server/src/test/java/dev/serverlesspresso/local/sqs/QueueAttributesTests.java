package dev.serverlesspresso.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The attributes of queues, half of which ElasticMQ does not know: CreateQueue and SetQueueAttributes in the Amazon SQS API Reference. */
class QueueAttributesTests extends WithQueues {
    /** ElasticMQ refuses to change half of these. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            changed      | DelaySeconds                  | 1
            changed      | MaximumMessageSize            | 2048
            changed      | MessageRetentionPeriod        | 60
            changed      | Policy                        | {}
            changed      | ReceiveMessageWaitTimeSeconds | 1
            changed      | VisibilityTimeout             | 1
            changed      | RedriveAllowPolicy            | {}
            changed      | KmsMasterKeyId                | alias/aws/sqs
            changed      | KmsDataKeyReusePeriodSeconds  | 60
            changed      | SqsManagedSseEnabled          | false
            changed.fifo | DeduplicationScope            | messageGroup
            changed.fifo | FifoThroughputLimit           | perQueue
            """)
    void attributeCanBeChanged(String queue, String name, String value) {
        create(queue, queue.endsWith(".fifo") ? "'FifoQueue':'true'" : "");

        call("SetQueueAttributes", url(queue) + ",'Attributes':{'" + name + "':'" + value + "'}");

        assertThat(attributes(queue, name).path(name).asString()).isEqualTo(value);
    }

    /**
     * "The perMessageGroupId value is allowed only when the value for DeduplicationScope is messageGroup":
     * docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html and API_SetQueueAttributes.html.
     */
    @Test
    void throughputIsLimitedByGroupOnlyWhereGroupsAreDeduplicatedApart() {
        String byGroup = "'FifoThroughputLimit':'perMessageGroupId'";
        String apart = "'DeduplicationScope':'messageGroup'";
        for (String more : List.of("", ",'DeduplicationScope':'queue'")) {
            assertRefused(
                    "CreateQueue",
                    "'QueueName':'limit.fifo','Attributes':{'FifoQueue':'true'," + byGroup + more + "}",
                    "InvalidAttributeValue");
        }
        create("limit.fifo", "'FifoQueue':'true'");
        assertRefused(
                "SetQueueAttributes", url("limit.fifo") + ",'Attributes':{" + byGroup + "}", "InvalidAttributeValue");
        call("SetQueueAttributes", url("limit.fifo") + ",'Attributes':{" + apart + "}");
        call("SetQueueAttributes", url("limit.fifo") + ",'Attributes':{" + byGroup + "}");
        assertRefused(
                "SetQueueAttributes",
                url("limit.fifo") + ",'Attributes':{'DeduplicationScope':'queue'}",
                "InvalidAttributeValue");
        assertThat(attributes("limit.fifo", "DeduplicationScope").toString())
                .isEqualTo("{\"DeduplicationScope\":\"messageGroup\"}");
    }

    @Test
    void attributesThatAreKeptAreToldAndTheirTagIsNot() {
        create("kept", "'MessageRetentionPeriod':'60'");
        call("TagQueue", url("kept") + ",'Tags':{'team':'coffee'}");

        assertThat(attributes("kept", "All").path("MessageRetentionPeriod").asString())
                .isEqualTo("60");
        assertThat(attributes("kept", "MaximumMessageSize").toString())
                .isEqualTo("{\"MaximumMessageSize\":\"1048576\"}");
        assertThat(call("ListQueueTags", url("kept")).path("Tags").toString()).isEqualTo("{\"team\":\"coffee\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'VisibilityTimeout':'43201'      | InvalidAttributeValue
            'VisibilityTimeout':'-1'         | InvalidAttributeValue
            'DelaySeconds':'901'             | InvalidAttributeValue
            'ReceiveMessageWaitTimeSeconds':'21' | InvalidAttributeValue
            'MaximumMessageSize':'1023'      | InvalidAttributeValue
            'MaximumMessageSize':'1048577'   | InvalidAttributeValue
            'MessageRetentionPeriod':'59'    | InvalidAttributeValue
            'VisibilityTimeout':'soon'       | InvalidAttributeValue
            'Nonsense':'1'                   | InvalidAttributeName
            'DeduplicationScope':'queue'     | InvalidAttributeName
            """, quoteCharacter = '`')
    void attributesOutOfRangeAreRefused(String attribute, String code) {
        create("ranges", "'VisibilityTimeout':'43200'");
        assertRefused("CreateQueue", "'QueueName':'wrong','Attributes':{" + attribute + "}", code);
        assertRefused("SetQueueAttributes", url("ranges") + ",'Attributes':{" + attribute + "}", code);
    }
}
