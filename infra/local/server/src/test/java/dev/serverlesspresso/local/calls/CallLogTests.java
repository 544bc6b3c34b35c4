package dev.serverlesspresso.local.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checked against docs.aws.amazon.com/service-authorization/latest/reference, and for transactions against
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html.
 */
class CallLogTests {
    private final CallLog log = new CallLog();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dynamodb|GetItem|{'TableName':'t'}|dynamodb:GetItem on table/t",
                "dynamodb|Query|{'TableName':'t','IndexName':'i'}|dynamodb:Query on table/t/index/i",
                "dynamodb|BatchGetItem|{'RequestItems':{'t':{},'u':{}}}"
                        + "|dynamodb:BatchGetItem on table/t, dynamodb:BatchGetItem on table/u",
                "dynamodb|TransactWriteItems|{'TransactItems':[{'Put':{'TableName':'t'}},{'Delete':{'TableName':'u'}}"
                        + ",{'ConditionCheck':{'TableName':'t'}}]}"
                        + "|dynamodb:ConditionCheckItem on table/t, dynamodb:DeleteItem on table/u"
                        + ", dynamodb:PutItem on table/t",
                "events|PutEvents|{'Entries':[{'EventBusName':'b'},{'EventBusName':'b'}]}|events:PutEvents on event-bus/b",
                "sqs|DeleteMessageBatch|{'QueueUrl':'http://localhost:1/000000000000/q'}|sqs:DeleteMessage on q",
                "sqs|GetQueueUrl|{'QueueName':'q'}|sqs:GetQueueUrl on q",
                "sfn|SendTaskSuccess|{'TaskToken':'t'}|states:SendTaskSuccess on *",
                "sts|AssumeRole|{'RoleArn':'arn:aws:iam::000000000000:role/r'}|sts:AssumeRole on role/r"
            })
    void operationNeedsTheseRights(String service, String operation, String request, String rights) {
        log.called("a", service, operation, json(request));

        assertThat(log.all())
                .allSatisfy(call -> assertThat(call.caller()).isEqualTo("a"))
                .extracting(call -> call.action() + " on "
                        + call.resource().substring(call.resource().lastIndexOf(':') + 1))
                .containsExactlyInAnyOrderElementsOf(List.of(rights.split(", ")));
    }

    @Test
    void callIsKeptOnceForEachCallerAndNotWithoutEnd() {
        log.called("a", "dynamodb", "GetItem", json("{'TableName':'t'}"));
        log.called("a", "dynamodb", "GetItem", json("{'TableName':'t'}"));
        log.called("b", "dynamodb", "GetItem", json("{'TableName':'t'}"));
        assertThat(log.all()).hasSize(2);

        for (int i = 0; i < CallLog.MOST + 10; i++) {
            log.called("a", "iot", "Publish", Json.object().put("resource", "topic/" + i));
        }
        assertThat(log.all()).hasSize(CallLog.MOST);
    }

    private static tools.jackson.databind.JsonNode json(String text) {
        return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
