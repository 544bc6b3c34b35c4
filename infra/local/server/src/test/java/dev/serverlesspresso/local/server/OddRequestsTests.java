package dev.serverlesspresso.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.local.dynamodb.DynamoDb;
import dev.serverlesspresso.local.events.EventBridge;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.model.RequestModel;
import dev.serverlesspresso.local.sqs.Queues;
import dev.serverlesspresso.local.states.api.Api;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever the members of a request are, the answer is no failure of the server: each operation of the models with an example,
 * and each member of it replaced by odd values.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddRequestsTests {
    private static final Map<String, Class<?>> MODELS = Map.of(
            "DynamoDB_20120810", DynamoDb.class,
            "AWSEvents", EventBridge.class,
            "AmazonSQS", Queues.class,
            "AWSStepFunctions", Api.class);
    private static final Pattern INTERNALS = Pattern.compile("[Ee]xception:|java\\.(?!lang)|jackson|scala|pekko");
    private static final Set<Integer> STATUSES = Set.of(200, 400, 403, 404);
    private static final String DEFINITION = "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}";
    private static final String EVENT = "{\"id\":\"1\",\"detail-type\":\"t\",\"source\":\"a\",\"account\":\"0\","
            + "\"time\":\"2026-01-01T00:00:00Z\",\"region\":\"r\",\"resources\":[],\"detail\":{}}";

    private final LocalAws aws = LocalAws.start(LocalAwsSettings.inMemory());
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonNode examples = read("examples.json");
    private String machine = "";
    private String express = "";
    private String execution = "";
    private int number;

    @BeforeAll
    void resources() throws Exception {
        String table = "{'TableName':'fuzz','BillingMode':'PAY_PER_REQUEST',"
                + "'AttributeDefinitions':[{'AttributeName':'pk','AttributeType':'S'}],"
                + "'KeySchema':[{'AttributeName':'pk','KeyType':'HASH'}]}";
        made("DynamoDB_20120810", "CreateTable", table);
        made("AmazonSQS", "CreateQueue", "{'QueueName':'fuzz'}");
        made("AWSEvents", "PutRule", "{'Name':'fuzz','EventPattern':'{\\'source\\':[\\'nothing\\']}'}");
        machine = machine("STANDARD");
        express = machine("EXPRESS");
        execution = made("AWSStepFunctions", "StartExecution", "{'stateMachineArn':'" + machine + "'}")
                .path("executionArn")
                .asString();
    }

    @AfterAll
    void close() {
        aws.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DynamoDB_20120810", "AWSEvents", "AmazonSQS", "AWSStepFunctions"})
    void noMemberFailsAnOperation(String service) throws Exception {
        JsonNode operations = operations(service);
        assertThat(operations.propertyNames())
                .containsAll(examples.path(service).propertyNames());
        List<String> failures = new ArrayList<>();
        for (String operation : operations.propertyNames()) {
            JsonNode example = Json.read(filled(example(service, operation)));
            for (String request :
                    Variations.of(example, operations.path(operation).propertyNames())) {
                check(operation, request, post(service, operation, numbered(request)), failures);
            }
        }
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqs Action=SendMessage&QueueUrl=U&MessageBody=x&DelaySeconds=0&MessageAttribute.1.Name=a"
                        + "&MessageAttribute.1.Value.DataType=String&MessageAttribute.1.Value.StringValue=x",
                "sqs Action=SendMessageBatch&QueueUrl=U&SendMessageBatchRequestEntry.1.Id=a"
                        + "&SendMessageBatchRequestEntry.1.MessageBody=x&SendMessageBatchRequestEntry.1.DelaySeconds=0",
                "sqs Action=ReceiveMessage&QueueUrl=U&MaxNumberOfMessages=1&WaitTimeSeconds=0&VisibilityTimeout=1"
                        + "&AttributeName.1=All&MessageAttributeName.1=All",
                "sqs Action=ChangeMessageVisibility&QueueUrl=U&ReceiptHandle=x&VisibilityTimeout=1",
                "sqs Action=CreateQueue&QueueName=q&Attribute.1.Name=VisibilityTimeout&Attribute.1.Value=1&Tag.1.Key=a"
                        + "&Tag.1.Value=b",
                "sqs Action=SetQueueAttributes&QueueUrl=U&Attribute.Name=VisibilityTimeout&Attribute.Value=0",
                "sqs Action=GetQueueAttributes&QueueUrl=U&AttributeName.1=All",
                "sqs Action=ListQueues&MaxResults=1&QueueNamePrefix=f&NextToken=x",
                "sqs Action=GetQueueUrl&QueueName=fuzz",
                "sqs Action=DeleteMessageBatch&QueueUrl=U&DeleteMessageBatchRequestEntry.1.Id=a"
                        + "&DeleteMessageBatchRequestEntry.1.ReceiptHandle=x",
                "sts Action=AssumeRole&RoleArn=arn:aws:iam::000000000000:role/x&RoleSessionName=abc&DurationSeconds=900"
                        + "&Policy={}",
                "sts Action=GetCallerIdentity"
            })
    void noParameterFailsAnOperation(String request) throws Exception {
        String service = request.substring(0, 3);
        String[] parameters = request.substring(4).split("&");
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            String name = parameters[i].substring(0, parameters[i].indexOf('='));
            for (String odd : Variations.ODD) {
                String[] varied = parameters.clone();
                varied[i] = name + "=" + odd;
                checkForm(String.join("&", varied), form(service, varied), failures);
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void everyExampleIsTaken() throws Exception {
        Set<String> refused = Set.of(
                "DeleteTable",
                "UpdateTable",
                "DeleteQueue",
                "DeleteMessage",
                "ChangeMessageVisibility",
                "StartMessageMoveTask",
                "CancelMessageMoveTask",
                "SendTaskSuccess",
                "SendTaskFailure",
                "SendTaskHeartbeat");
        for (String service : MODELS.keySet()) {
            for (String operation : operations(service).propertyNames()) {
                HttpResponse<String> answer = post(service, operation, numbered(filled(example(service, operation))));
                assertThat(answer.statusCode() == 200 || refused.contains(operation))
                        .as("%s: %s", operation, answer.body())
                        .isTrue();
            }
        }
    }

    private static void check(String operation, String request, HttpResponse<String> answer, List<String> failures) {
        boolean good = STATUSES.contains(answer.statusCode());
        if (answer.statusCode() >= 400) {
            JsonNode error = Json.read(answer.body());
            good &= !error.path("__type").asString("").isEmpty()
                    && error.path("message").isString()
                    && !INTERNALS.matcher(answer.body()).find();
        }
        if (!good) {
            failures.add(operation + " " + shortened(request) + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private static void checkForm(String form, HttpResponse<String> answer, List<String> failures) {
        boolean good = STATUSES.contains(answer.statusCode())
                && !INTERNALS.matcher(answer.body()).find();
        if (answer.statusCode() >= 400) {
            good &= answer.body().contains("<Code>");
        }
        if (!good) {
            failures.add(shortened(form) + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + "…" : text;
    }

    private static JsonNode operations(String service) {
        return RequestModel.content(Objects.requireNonNull(MODELS.get(service))).path("operations");
    }

    /** The operation's own example, or its members as examples of other operations have them. */
    private String example(String service, String operation) {
        JsonNode ofService = examples.path(service);
        if (ofService.has(operation)) {
            return ofService.path(operation).toString();
        }
        ObjectNode example = Json.object();
        for (String member : operations(service).path(operation).propertyNames()) {
            ofService
                    .valueStream()
                    .filter(other -> other.has(member))
                    .findFirst()
                    .ifPresent(other -> example.set(member, other.path(member)));
        }
        return example.toString();
    }

    private String filled(String example) {
        return example.replace("{queueUrl}", aws.endpoint() + "/000000000000/fuzz")
                .replace("{queueArn}", "arn:aws:sqs:eu-central-1:000000000000:fuzz")
                .replace("{tableArn}", "arn:aws:dynamodb:eu-central-1:000000000000:table/fuzz")
                .replace("{ruleArn}", "arn:aws:events:eu-central-1:000000000000:rule/fuzz")
                .replace("{machineArn}", machine)
                .replace("{expressArn}", express)
                .replace("{executionArn}", execution)
                .replace("{definition}", DEFINITION.replace("\"", "\\\""))
                .replace("{event}", EVENT.replace("\"", "\\\""));
    }

    private String numbered(String request) {
        number++;
        return request.replace("{n}", Integer.toString(number));
    }

    private String machine(String type) throws Exception {
        String request = "{'name':'" + type + "','roleArn':'arn:aws:iam::000000000000:role/x','type':'" + type
                + "','definition':'" + DEFINITION.replace("\"", "\\'") + "'}";
        return made("AWSStepFunctions", "CreateStateMachine", request)
                .path("stateMachineArn")
                .asString();
    }

    private JsonNode made(String service, String operation, String request) throws Exception {
        HttpResponse<String> answer = post(service, operation, request.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body());
    }

    private HttpResponse<String> post(String service, String operation, String body) throws Exception {
        return http.send(
                signed("any")
                        .header("X-Amz-Target", service + "." + operation)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> form(String service, String[] parameters) throws Exception {
        List<String> encoded = new ArrayList<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            String value = parameter.substring(equals + 1);
            encoded.add(parameter.substring(0, equals + 1)
                    + URLEncoder.encode(
                            value.equals("U") ? aws.endpoint() + "/000000000000/fuzz" : value, StandardCharsets.UTF_8));
        }
        return http.send(
                signed(service)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", encoded)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder signed(String service) {
        return HttpRequest.newBuilder(URI.create(aws.endpoint() + "/"))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=local/20261102/eu-central-1/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=" + "0".repeat(64));
    }

    private static JsonNode read(String name) {
        try (InputStream file = OddRequestsTests.class.getResourceAsStream(name)) {
            return Json.MAPPER.readTree(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
