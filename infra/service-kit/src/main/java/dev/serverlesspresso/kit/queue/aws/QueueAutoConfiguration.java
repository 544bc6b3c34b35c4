package dev.serverlesspresso.kit.queue.aws;

import io.awspring.cloud.autoconfigure.sqs.SqsAutoConfiguration;
import io.awspring.cloud.sqs.listener.errorhandler.ErrorHandler;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** How all listeners of queues treat what they could not handle. */
@AutoConfiguration(before = SqsAutoConfiguration.class)
public class QueueAutoConfiguration {

    @Bean
    ErrorHandler<Object> failedMessages() {
        return new FailedMessages();
    }

    @Bean
    static PromptStops promptStops() {
        return new PromptStops();
    }
}
