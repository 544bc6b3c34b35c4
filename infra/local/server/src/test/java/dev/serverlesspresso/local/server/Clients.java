package dev.serverlesspresso.local.server;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iotdataplane.IotDataPlaneClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The real SDK's clients of one local AWS, closed together. */
final class Clients implements AutoCloseable {
    private final URI endpoint;
    private final AwsCredentials credentials;
    private final Map<Class<?>, SdkAutoCloseable> opened = new ConcurrentHashMap<>();

    Clients(LocalAws aws) {
        this(aws, AwsBasicCredentials.create("AKIALOCAL", "local"));
    }

    Clients(LocalAws aws, AwsCredentials credentials) {
        this.endpoint = aws.endpoint();
        this.credentials = credentials;
    }

    DynamoDbClient dynamodb() {
        return once(DynamoDbClient.class, () -> set(DynamoDbClient.builder()).build());
    }

    EventBridgeClient events() {
        return once(
                EventBridgeClient.class, () -> set(EventBridgeClient.builder()).build());
    }

    IotClient iot() {
        return once(IotClient.class, () -> set(IotClient.builder()).build());
    }

    IotDataPlaneClient iotData() {
        return once(IotDataPlaneClient.class, () -> set(IotDataPlaneClient.builder())
                .build());
    }

    SfnClient states() {
        return once(SfnClient.class, () -> set(SfnClient.builder()).build());
    }

    SqsClient sqs() {
        return once(SqsClient.class, () -> set(SqsClient.builder()).build());
    }

    StsClient sts() {
        return once(StsClient.class, () -> set(StsClient.builder()).build());
    }

    private <B extends AwsClientBuilder<B, C>, C> B set(B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials));
    }

    private <C extends SdkAutoCloseable> C once(Class<C> type, Supplier<C> client) {
        return type.cast(opened.computeIfAbsent(type, missing -> client.get()));
    }

    @Override
    public void close() {
        opened.values().forEach(SdkAutoCloseable::close);
    }
}
