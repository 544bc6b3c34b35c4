package dev.serverlesspresso.local.states;

import static dev.serverlesspresso.local.states.Bench.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.aws.AwsError;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TaskTests {
    private final Bench bench = Bench.inMemory();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aJsonataTaskCallsTheServiceAndShapesItsOutput() {
        bench.tables.put("updateItem", request -> json("{'Attributes': {'n': {'N': '8'}}}"));

        String execution = bench.run(
                """
                {'QueryLanguage': 'JSONata', 'StartAt': 'Count', 'States': {'Count': {'Type': 'Task',
                  'Resource': 'arn:aws:states:::aws-sdk:dynamodb:updateItem',
                  'Arguments': {'TableName': 't', 'Key': {'id': {'S': '{% $states.input.shop %}'}}},
                  'Assign': {'number': '{% $number($states.result.Attributes.n.N) %}'},
                  'Output': {'shop': '{% $states.input.shop %}'}, 'Next': 'Tell'},
                 'Tell': {'Type': 'Succeed', 'Output': '{% {"number": $number, "shop": $states.input.shop} %}'}}}
                """.replace("\"number\"", "\\\"number\\\"").replace("\"shop\"", "\\\"shop\\\""), "{'shop': 'demo'}");

        assertThat(bench.status(execution)).isEqualTo("SUCCEEDED");
        assertThat(bench.dynamodb.get(0).request()).isEqualTo(json("{'TableName':'t','Key':{'id':{'S':'demo'}}}"));
        assertThat(bench.output(execution)).isEqualTo(json("{'number': 8, 'shop': 'demo'}"));
        assertThat(bench.states.transitions(execution)).isEqualTo(2);
    }

    @Test
    void anOptimisedTaskInJsonPathUsesEachOfItsPaths() {
        bench.tables.put("getItem", request -> json("{'Item': {'name': {'S': 'Ada'}}}"));

        String execution = bench.run("""
                {'StartAt': 'Read', 'States': {'Read': {'Type': 'Task', 'End': true,
                  'Resource': 'arn:aws:states:::dynamodb:getItem',
                  'InputPath': '$.order', 'Parameters': {'TableName': 't', 'Key': {'id': {'S.$': '$.id'}}},
                  'ResultSelector': {'name.$': '$.Item.name.S', 'status.$': '$.SdkHttpMetadata.HttpStatusCode'},
                  'ResultPath': '$.customer', 'OutputPath': '$'}}}
                """, "{'order': {'id': 'o1'}}");

        assertThat(bench.dynamodb.get(0).request()).isEqualTo(json("{'TableName':'t','Key':{'id':{'S':'o1'}}}"));
        assertThat(bench.output(execution))
                .isEqualTo(json("{'order':{'id':'o1'},'customer':{'name':'Ada','status':200}}"));
    }

    @Test
    void errorsAreNamedDifferentlyByEachIntegration() {
        bench.tables.put("putItem", request -> {
            throw AwsError.badRequest("ConditionalCheckFailedException", "The conditional request failed");
        });

        JsonNode sdk = bench.describe(bench.run(put("aws-sdk:dynamodb"), "{}"));
        bench.call(
                "DeleteStateMachine",
                "{'stateMachineArn': '" + sdk.path("stateMachineArn").stringValue() + "'}");
        JsonNode optimised = bench.describe(bench.run(put("dynamodb"), "{}"));

        assertThat(sdk.path("error").stringValue()).isEqualTo("DynamoDb.ConditionalCheckFailedException");
        assertThat(sdk.path("cause").stringValue())
                .matches(
                        "The conditional request failed \\(Service: DynamoDb, Status Code: 400, Request ID: [0-9a-f-]+\\)");
        assertThat(optimised.path("error").stringValue()).isEqualTo("DynamoDB.ConditionalCheckFailedException");
        assertThat(optimised.path("cause").stringValue()).contains("Error Code: ConditionalCheckFailedException");
    }

    private static String put(String service) {
        return """
                {'StartAt': 'Put', 'States': {'Put': {'Type': 'Task', 'End': true,
                  'Resource': 'arn:aws:states:::SERVICE:putItem', 'Parameters': {'TableName': 't'}}}}
                """.replace("SERVICE", service);
    }

    @Test
    void aRetryWaitsLongerEachTimeAndThenTheCatchTakesOver() {
        bench.tables.put("putItem", request -> {
            throw AwsError.badRequest("TransactionConflictException", "conflict");
        });

        String execution = bench.run("""
                {'QueryLanguage': 'JSONata', 'StartAt': 'Put', 'States': {'Put': {'Type': 'Task', 'End': true,
                  'Resource': 'arn:aws:states:::aws-sdk:dynamodb:putItem', 'Arguments': {'TableName': 't'},
                  'Retry': [{'ErrorEquals': ['DynamoDb.TransactionConflictException'],
                     'IntervalSeconds': 2, 'BackoffRate': 2, 'MaxAttempts': 2}],
                  'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'Sorry',
                     'Assign': {'why': '{% $states.errorOutput.Error %}'},
                     'Output': {'cause': '{% $states.errorOutput.Cause %}', 'id': '{% $states.input.id %}'}}]},
                 'Sorry': {'Type': 'Succeed', 'Output': {'why': '{% $why %}', 'id': '{% $states.input.id %}'}}}}
                """, "{'id': 7}");

        assertThat(bench.dynamodb).hasSize(1);
        bench.advance(Duration.ofMillis(1_999));
        assertThat(bench.dynamodb).hasSize(1);
        bench.advance(Duration.ofMillis(1));
        assertThat(bench.dynamodb).hasSize(2);
        bench.advance(Duration.ofMillis(3_999));
        assertThat(bench.dynamodb).hasSize(2);
        bench.advance(Duration.ofMillis(1));
        assertThat(bench.dynamodb).hasSize(3);
        assertThat(bench.output(execution)).isEqualTo(json("{'why':'DynamoDb.TransactionConflictException','id':7}"));
        assertThat(bench.states.transitions(execution)).isEqualTo(4);
    }

    @Test
    void fullJitterWaitsAtMostTheWholeDelay() {
        bench.tables.put("putItem", request -> {
            throw AwsError.badRequest("TransactionConflictException", "conflict");
        });
        bench.run("""
                {'QueryLanguage': 'JSONata', 'StartAt': 'Put', 'States': {'Put': {'Type': 'Task', 'End': true,
                  'Resource': 'arn:aws:states:::aws-sdk:dynamodb:putItem', 'Arguments': {},
                  'Retry': [{'ErrorEquals': ['States.ALL'], 'IntervalSeconds': 10, 'MaxDelaySeconds': 10,
                     'MaxAttempts': 20, 'JitterStrategy': 'FULL'}]}}}
                """, "{}");

        bench.advance(Duration.ofSeconds(200));

        assertThat(bench.dynamodb).hasSize(21);
    }

    @Test
    void entriesThatEventBridgeDidNotTakeFailTheOptimisedTask() {
        bench.putEventsAnswer = json("{'FailedEntryCount': 1, 'Entries': [{'ErrorCode': 'InternalFailure'}]}");

        String execution = bench.run("""
                {'QueryLanguage': 'JSONata', 'StartAt': 'Tell', 'States': {'Tell': {'Type': 'Task', 'End': true,
                  'Resource': 'arn:aws:states:::events:putEvents',
                  'Arguments': {'Entries': [{'Source': 's', 'DetailType': 'd', 'Detail': {'a': '{% 1 + 1 %}'}}]}}}}
                """, "{}");

        assertThat(bench.events.get(0).path("Entries").get(0).path("Detail").stringValue())
                .isEqualTo("{\"a\":2}");
        assertThat(bench.describe(execution).path("error").stringValue()).isEqualTo("EventBridge.FailedEntry");
    }

    @Test
    void anExternalServiceIsAwaited() {
        String execution = bench.run("""
                {'QueryLanguage': 'JSONata', 'StartAt': 'Send', 'States': {'Send': {'Type': 'Task', 'End': true,
                  'Resource': 'arn:aws:states:::aws-sdk:sqs:sendMessage', 'TimeoutSeconds': 10,
                  'Arguments': {'QueueUrl': 'q', 'MessageBody': 'hi'}}}}
                """, "{}");
        assertThat(bench.status(execution)).isEqualTo("RUNNING");

        bench.sqs.remove().complete(json("{'MessageId': 'm1'}"));
        bench.settle();

        assertThat(bench.output(execution)).isEqualTo(json("{'MessageId':'m1'}"));
    }

    @Test
    void anExternalServiceThatNeverAnswersTimesOut() {
        String execution = bench.run("""
                {'QueryLanguage': 'JSONata', 'StartAt': 'Send', 'States': {'Send': {'Type': 'Task', 'End': true,
                  'Resource': 'arn:aws:states:::sqs:sendMessage', 'TimeoutSeconds': 10,
                  'Arguments': {'QueueUrl': 'q', 'MessageBody': {'a': 1}}}}}
                """, "{}");

        bench.advance(Duration.ofSeconds(10));
        bench.sqs.remove().complete(json("{'MessageId': 'm1'}"));
        bench.settle();

        assertThat(bench.describe(execution).path("error").stringValue()).isEqualTo("States.Timeout");
        assertThat(bench.eventTypes(execution))
                .containsExactly(
                        "ExecutionStarted",
                        "TaskStateEntered",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskTimedOut",
                        "ExecutionFailed");
    }

    @Test
    void anUndefinedResultIsAnErrorThatCanBeCaught() {
        String definition = """
                {'QueryLanguage': 'JSONata', 'StartAt': 'Put', 'States': {'Put': {'Type': 'Task', 'End': true,
                  'Resource': 'arn:aws:states:::aws-sdk:dynamodb:putItem',
                  'Arguments': {'TableName': '{% $states.input.nothing %}'},
                  'Catch': [{'ErrorEquals': ['States.QueryEvaluationError'], 'Next': 'Sorry'}]},
                  'Sorry': {'Type': 'Succeed', 'Output': '{% $states.input.Error %}'}}}
                """;

        String execution = bench.run(definition, "{}");

        assertThat(bench.output(execution)).isEqualTo(json("'States.QueryEvaluationError'"));
        assertThat(bench.event(execution, "EvaluationFailed", "evaluationFailedEventDetails")
                        .path("cause")
                        .stringValue())
                .isEqualTo("An error occurred while executing the state 'Put' (entered at the event id #2). The JSONata"
                        + " expression '$states.input.nothing' specified for the field 'Arguments/TableName'"
                        + " returned nothing (undefined).");
    }

    @Test
    void jsonPathTakesItsTimeoutAndItsErrorFromAndToThePathsItNames() {
        String execution = bench.run("""
                {'StartAt': 'Send', 'States': {'Send': {'Type': 'Task', 'End': true, 'TimeoutSecondsPath': '$.limit',
                  'Resource': 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',
                  'Parameters': {'QueueUrl': 'q', 'MessageBody': {'token.$': '$$.Task.Token'}},
                  'Catch': [{'ErrorEquals': ['States.TaskFailed'], 'Next': 'Wrong'},
                            {'ErrorEquals': ['States.ALL'], 'ResultPath': '$.error', 'Next': 'Late'}]},
                 'Wrong': {'Type': 'Fail'}, 'Late': {'Type': 'Succeed'}}}
                """, "{'limit': 30}");
        bench.sqs.remove().complete(json("{'MessageId': 'm1'}"));
        bench.settle();
        assertThat(bench.eventTypes(execution)).endsWith("TaskSubmitted");

        bench.advance(Duration.ofSeconds(30));

        assertThat(bench.output(execution))
                .isEqualTo(json("{'limit': 30, 'error': {'Error': 'States.Timeout', 'Cause': ''}}"));
    }

    @Test
    void aRuntimeErrorIsNeverCaught() {
        String execution = bench.run("""
                {'StartAt': 'Put', 'States': {'Put': {'Type': 'Task', 'End': true, 'TimeoutSecondsPath': '$.limit',
                  'Resource': 'arn:aws:states:::dynamodb:putItem',
                  'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'Sorry'}]}, 'Sorry': {'Type': 'Succeed'}}}
                """, "{'limit': 'long'}");

        assertThat(bench.describe(execution).path("error").stringValue()).isEqualTo("States.Runtime");
    }

    @Test
    void anErrorThatTheSdkDoesNotModelGoesByItsBaseException() {
        bench.tables.put("putItem", request -> {
            throw AwsError.badRequest("ValidationException", "no such thing");
        });

        assertThat(bench.describe(bench.run(put("aws-sdk:dynamodb"), "{}"))
                        .path("error")
                        .stringValue())
                .isEqualTo("DynamoDb.DynamoDbException");
    }

    @Test
    void aServiceThatBreaksFailsTheExecutionAndNothingElse() {
        bench.tables.put("putItem", request -> {
            throw new IllegalStateException("on purpose");
        });

        String execution = bench.run(put("dynamodb"), "null");

        assertThat(bench.status(execution)).isEqualTo("FAILED");
        assertThat(bench.eventTypes(execution)).containsExactly("ExecutionStarted", "ExecutionFailed");
    }

    @Test
    void aResultThatIsTooLargeIsNotCaughtByAll() {
        bench.tables.put("getItem", request -> json("'" + "x".repeat(300_000) + "'"));

        String execution = bench.run("""
                {'QueryLanguage': 'JSONata', 'StartAt': 'Get', 'States': {'Get': {'Type': 'Task', 'End': true,
                  'Resource': 'arn:aws:states:::aws-sdk:dynamodb:getItem', 'Arguments': {},
                  'Catch': [{'ErrorEquals': ['States.ALL'], 'Next': 'Sorry'}]}, 'Sorry': {'Type': 'Succeed'}}}
                """, "{}");

        assertThat(bench.describe(execution).path("error").stringValue()).isEqualTo("States.DataLimitExceeded");
    }
}
