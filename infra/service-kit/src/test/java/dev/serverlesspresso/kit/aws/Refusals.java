package dev.serverlesspresso.kit.aws;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A DynamoDB that answers each request with the next error of a list, and then with success. */
final class Refusals implements SdkHttpClient {

    private final Queue<String> errors = new ArrayDeque<>();
    private final int status;
    private int requests;

    Refusals(int status, String error, int times) {
        this.status = status;
        for (int i = 0; i < times; i++) {
            errors.add("{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + error + "\",\"message\":\"refused\"}");
        }
    }

    /** A client with the SDK's usual retries. */
    DynamoDbClient usualClient() {
        return client(AwsRetryStrategy.standardRetryStrategy());
    }

    /** A client whose every request is one of the caller's attempts. */
    DynamoDbClient client() {
        return client(AwsRetryStrategy.doNotRetry());
    }

    private DynamoDbClient client(RetryStrategy retries) {
        return client(this, override -> override.retryStrategy(retries));
    }

    /** A client over the given connections that tries once, for so long. */
    static DynamoDbClient client(SdkHttpClient http, Duration longest) {
        return client(http, override -> override.retryStrategy(AwsRetryStrategy.doNotRetry())
                .apiCallAttemptTimeout(longest)
                .apiCallTimeout(longest));
    }

    private static DynamoDbClient client(
            SdkHttpClient http, Consumer<ClientOverrideConfiguration.Builder> configuration) {
        return DynamoDbClient.builder()
                .overrideConfiguration(configuration)
                .httpClient(http)
                .region(Region.EU_CENTRAL_1)
                .endpointOverride(URI.create("http://localhost:1"))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    int requests() {
        return requests;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        requests++;
        String error = errors.poll();
        byte[] body = (error == null ? "{}" : error).getBytes(StandardCharsets.UTF_8);
        HttpExecuteResponse response = HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(error == null ? 200 : status)
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return response;
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}
}
