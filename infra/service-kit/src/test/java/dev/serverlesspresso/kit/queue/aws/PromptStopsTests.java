package dev.serverlesspresso.kit.queue.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.awspring.cloud.sqs.config.SqsMessageListenerContainerFactory;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

class PromptStopsTests {

    @Test
    void listenersDoNotWaitOutTheirLongPollToStop() {
        try (SqsAsyncClient sqs = SqsAsyncClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()) {
            SqsMessageListenerContainerFactory<Object> factory = new SqsMessageListenerContainerFactory<>();
            factory.setSqsAsyncClient(sqs);

            new PromptStops().postProcessAfterInitialization(factory, "factory");

            var options = factory.createContainer("queue").getContainerOptions();
            assertThat(options.getListenerShutdownTimeout()).isEqualTo(PromptStops.WITHIN);
            assertThat(options.getAcknowledgementShutdownTimeout()).isEqualTo(PromptStops.WITHIN);
        }
    }
}
