package dev.serverlesspresso.kit.event.aws;

import dev.serverlesspresso.kit.aws.AwsAutoConfiguration;
import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.kit.event.EventBus;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** The bus that a service's events go to. */
@AutoConfiguration(after = AwsAutoConfiguration.class)
@EnableConfigurationProperties(EventSettings.class)
public class EventAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    EventBus eventBus(EventBridgeClient client, Retry retry, EventSettings settings) {
        return new EventBridgeBus(client, retry, settings);
    }
}
