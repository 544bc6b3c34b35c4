package dev.serverlesspresso.kit.aws;

import io.awspring.cloud.autoconfigure.sqs.SqsAutoConfiguration;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** The clients that services have in common. Region, endpoint and credentials are the SDK's own settings. */
@AutoConfiguration(before = SqsAutoConfiguration.class)
public class AwsAutoConfiguration {

    /** Longer than the longest poll of a queue. */
    private static final Duration LONG_POLL = Duration.ofSeconds(30);

    @Bean
    Retry retry() {
        return Retry.usual();
    }

    @Bean
    @ConditionalOnMissingBean
    EventBridgeClient eventBridgeClient() {
        return BoundedClients.build(EventBridgeClient.builder());
    }

    @Bean
    @ConditionalOnMissingBean
    SqsAsyncClient sqsAsyncClient() {
        return SqsAsyncClient.builder()
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(LONG_POLL)
                        .build())
                .build();
    }

    /** For services with tables. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(DynamoDbClient.class)
    static class Tables {

        @Bean
        @ConditionalOnMissingBean
        DynamoDbClient dynamoDbClient() {
            return BoundedClients.build(DynamoDbClient.builder());
        }
    }
}
