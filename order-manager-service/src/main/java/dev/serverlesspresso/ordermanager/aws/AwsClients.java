package dev.serverlesspresso.ordermanager.aws;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Clients with time-outs; where AWS is, they learn from the SDK's own settings. */
@Configuration(proxyBeanMethods = false)
class AwsClients {

    private static final Duration ATTEMPT = Duration.ofSeconds(3);
    private static final Duration CALL = Duration.ofSeconds(8);
    private static final Duration LONG_POLL = Duration.ofSeconds(30);

    @Bean
    DynamoDbClient dynamoDbClient() {
        return DynamoDbClient.builder()
                .httpClientBuilder(http())
                .overrideConfiguration(timeouts())
                .build();
    }

    @Bean
    EventBridgeClient eventBridgeClient() {
        return EventBridgeClient.builder()
                .httpClientBuilder(http())
                .overrideConfiguration(timeouts())
                .build();
    }

    @Bean
    SqsAsyncClient sqsAsyncClient() {
        return SqsAsyncClient.builder()
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(LONG_POLL)
                        .build())
                .build();
    }

    @Bean
    Patience.Pause pause() {
        return duration -> Thread.sleep(duration.toMillis());
    }

    private static UrlConnectionHttpClient.Builder http() {
        return UrlConnectionHttpClient.builder().connectionTimeout(ATTEMPT).socketTimeout(ATTEMPT);
    }

    private static ClientOverrideConfiguration timeouts() {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL)
                .build();
    }
}
