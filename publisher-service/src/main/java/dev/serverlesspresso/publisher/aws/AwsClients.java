package dev.serverlesspresso.publisher.aws;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.iot.IotClient;
import software.amazon.awssdk.services.iotdataplane.IotDataPlaneClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Clients that do not wait for ever. Region, endpoint and credentials are the SDK's own settings. */
@Configuration(proxyBeanMethods = false)
class AwsClients {
    private static final Duration ATTEMPT = Duration.ofSeconds(3);
    private static final Duration WHOLE_CALL = Duration.ofSeconds(7);
    private static final Duration LONG_POLL = Duration.ofSeconds(30);

    @Bean
    StsClient stsClient() {
        return bounded(StsClient.builder());
    }

    @Bean
    IotClient iotClient() {
        return bounded(IotClient.builder());
    }

    @Bean
    IotDataPlaneClient iotDataPlaneClient() {
        return bounded(IotDataPlaneClient.builder());
    }

    @Bean
    EventBridgeClient eventBridgeClient() {
        return bounded(EventBridgeClient.builder());
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
    AwsRegionProvider screenRegion() {
        return DefaultAwsRegionProviderChain.builder().build();
    }

    private static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C bounded(B builder) {
        return builder.overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(WHOLE_CALL)
                        .build())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(ATTEMPT)
                        .socketTimeout(ATTEMPT))
                .build();
    }
}
