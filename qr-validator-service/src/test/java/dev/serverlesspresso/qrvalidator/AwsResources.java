package dev.serverlesspresso.qrvalidator;

import dev.serverlesspresso.qrvalidator.scan.CodesTable;
import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.SdkEndpoint;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What the service needs of AWS, and a queue that hears all it tells. */
final class AwsResources implements AutoCloseable {

    private static final String BUS = "serverlesspresso";

    private final AwsUnderTest aws;
    private final SdkEndpoint sdk;
    private final SqsAsyncClient sqs;
    private final String queue;
    private final String ears;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private AwsResources(AwsUnderTest aws, SdkEndpoint sdk, SqsAsyncClient sqs, String queue, String ears) {
        this.aws = aws;
        this.sdk = sdk;
        this.sqs = sqs;
        this.queue = queue;
        this.ears = ears;
    }

    /** The SDK's clients find the endpoint by system properties from here on. */
    static AwsResources create() {
        AwsUnderTest aws = AwsUnderTest.start();
        SdkEndpoint sdk = SdkEndpoint.at(aws.endpoint());
        SqsAsyncClient sqs = SqsAsyncClient.create();
        AwsResources resources = new AwsResources(
                aws, sdk, sqs, createQueue(sqs, "serverlesspresso-qr-validator"), createQueue(sqs, "ears"));
        try (DynamoDbClient dynamoDb = DynamoDbClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build();
                EventBridgeClient events = EventBridgeClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build()) {
            CodesTable.createTable(dynamoDb, "serverlesspresso-codes");
            resources.putEarsOn(events);
        }
        return resources;
    }

    private void putEarsOn(EventBridgeClient events) {
        events.createEventBus(request -> request.name(BUS));
        events.putRule(request -> request.eventBusName(BUS)
                .name("ears")
                .eventPattern("{\"source\":[\"serverlesspresso.qr-validator\"]}"));
        String arn = sqs.getQueueAttributes(
                        request -> request.queueUrl(ears).attributeNames(QueueAttributeName.QUEUE_ARN))
                .join()
                .attributes()
                .getOrDefault(QueueAttributeName.QUEUE_ARN, "");
        events.putTargets(request -> request.eventBusName(BUS).rule("ears").targets(ears(arn)));
    }

    private static Target ears(String arn) {
        return Target.builder().id("ears").arn(arn).build();
    }

    private static String createQueue(SqsAsyncClient sqs, String name) {
        return sqs.createQueue(request -> request.queueName(name)).join().queueUrl();
    }

    /** An event for the service, as the bus would put it into its queue. */
    void tell(String detailType, String detail) {
        sqs.sendMessage(request -> request.queueUrl(queue)
                        .messageBody("{\"detail-type\":\"" + detailType + "\",\"detail\":" + detail + "}"))
                .join();
    }

    /** Messages that the service has not finished. */
    int waiting() {
        Map<QueueAttributeName, String> counts = sqs.getQueueAttributes(request -> request.queueUrl(queue)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .join()
                .attributes();
        return counts.values().stream().mapToInt(Integer::parseInt).sum();
    }

    void listen() {
        List<Message> messages = sqs.receiveMessage(
                        request -> request.queueUrl(ears).maxNumberOfMessages(10))
                .join()
                .messages();
        messages.forEach(message -> {
            heard.add(message.body());
            sqs.deleteMessage(request -> request.queueUrl(ears).receiptHandle(message.receiptHandle()))
                    .join();
        });
    }

    List<String> allHeard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        sqs.close();
        aws.close();
        sdk.close();
    }
}
