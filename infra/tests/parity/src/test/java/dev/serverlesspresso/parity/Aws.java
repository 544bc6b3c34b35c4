package dev.serverlesspresso.parity;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The SDK's clients of the AWS that is looked at. Closing it ends that AWS, too, if it was started for these tests. */
public final class Aws implements AutoCloseable {
    private static final String ROLE = "serverlesspresso.role-arn";

    private final @Nullable URI endpoint;
    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final SdkHttpClient http = UrlConnectionHttpClient.builder().build();
    private final List<Runnable> closing = new ArrayList<>();
    private final DynamoDbClient tables;
    private final SqsClient queues;
    private final EventBridgeClient events;
    private final SfnClient workflows;
    private final String account;

    /**
     * @param endpoint what all clients call; null: AWS itself
     * @param owner run after the clients are closed
     */
    Aws(@Nullable URI endpoint, Region region, AwsCredentialsProvider credentials, Runnable owner) {
        this.endpoint = endpoint;
        this.region = region;
        this.credentials = credentials;
        closing.add(owner);
        closing.add(http::close);
        tables = keep(set(DynamoDbClient.builder()).httpClient(http).build());
        queues = keep(set(SqsClient.builder()).httpClient(http).build());
        events = keep(set(EventBridgeClient.builder()).httpClient(http).build());
        workflows = keep(set(SfnClient.builder()).httpClient(http).build());
        try (StsClient tokens = set(StsClient.builder()).httpClient(http).build()) {
            account = tokens.getCallerIdentity().account();
        }
    }

    public DynamoDbClient tables() {
        return tables;
    }

    public SqsClient queues() {
        return queues;
    }

    public EventBridgeClient events() {
        return events;
    }

    public SfnClient workflows() {
        return workflows;
    }

    public String region() {
        return region.id();
    }

    public String account() {
        return account;
    }

    /** The role of state machines and rules; only AWS itself looks at it. */
    public String roleArn() {
        return System.getProperty(ROLE, "arn:aws:iam::" + account + ":role/serverlesspresso-parity");
    }

    /** One endpoint has one host: what the SDK would put before it, as for StartSyncExecution, is left away. */
    private <B extends AwsClientBuilder<B, C>, C> B set(B builder) {
        builder.region(region).credentialsProvider(credentials);
        if (endpoint != null) {
            builder.endpointOverride(endpoint)
                    .overrideConfiguration(options ->
                            options.putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true));
        }
        return builder;
    }

    private <C extends SdkAutoCloseable> C keep(C client) {
        closing.add(client::close);
        return client;
    }

    @Override
    public void close() {
        for (int last = closing.size() - 1; last >= 0; last--) {
            closing.get(last).run();
        }
    }
}
