package dev.serverlesspresso.kit.queue.aws;

import io.awspring.cloud.sqs.config.SqsMessageListenerContainerFactory;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets listeners stop without waiting out their long poll, which Spring Cloud AWS has no property for. What is being
 * handled may finish; what is not acknowledged by then the queue delivers again.
 */
final class PromptStops implements BeanPostProcessor {

    static final Duration WITHIN = Duration.ofSeconds(2);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof SqsMessageListenerContainerFactory<?> factory) {
            factory.configure(
                    options -> options.listenerShutdownTimeout(WITHIN).acknowledgementShutdownTimeout(WITHIN));
        }
        return bean;
    }
}
