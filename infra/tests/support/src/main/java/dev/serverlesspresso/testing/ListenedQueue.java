package dev.serverlesspresso.testing;

import dev.serverlesspresso.kit.queue.aws.QueueAutoConfiguration;
import io.awspring.cloud.autoconfigure.sqs.SqsAutoConfiguration;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue with a dead-letter queue behind it, and one listener on it, wired as in the service. */
public final class ListenedQueue implements AutoCloseable {

    private static final String VISIBILITY_SECONDS = "2";
    private static final String LAST_RECEIVE = "2";

    private final SqsAsyncClient sqs;
    private final String queue;
    private final String deadLetters;
    private final ConfigurableApplicationContext listening;

    private ListenedQueue(
            SqsAsyncClient sqs, String queue, String deadLetters, ConfigurableApplicationContext listening) {
        this.sqs = sqs;
        this.queue = queue;
        this.deadLetters = deadLetters;
        this.listening = listening;
    }

    /** Takes the name of the queue from the property, as the listener does. */
    public static <L> ListenedQueue with(URI endpoint, String property, Class<L> type, Supplier<L> listener) {
        SqsAsyncClient sqs = client(endpoint);
        String name = "queue-" + UUID.randomUUID();
        String deadLetters = create(sqs, name + "-dlq", Map.of());
        String policy = "{\"maxReceiveCount\":\"" + LAST_RECEIVE + "\",\"deadLetterTargetArn\":\""
                + arn(sqs, deadLetters) + "\"}";
        String queue = create(
                sqs,
                name,
                Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        VISIBILITY_SECONDS,
                        QueueAttributeName.REDRIVE_POLICY,
                        policy));
        ConfigurableApplicationContext listening = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(SqsAsyncClient.class, () -> client(endpoint));
                    context.registerBean(type, listener);
                })
                .run("--" + property + "=" + name, "--spring.profiles.active=none");
        return new ListenedQueue(sqs, queue, deadLetters, listening);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({QueueAutoConfiguration.class, SqsAutoConfiguration.class})
    static class Wiring {}

    public void send(String body) {
        sqs.sendMessage(request -> request.queueUrl(queue).messageBody(body)).join();
    }

    /** Messages that are neither handled nor dead. */
    public int waiting() {
        return count(queue);
    }

    public int dead() {
        return count(deadLetters);
    }

    private int count(String url) {
        return messages(sqs, url);
    }

    /** How many messages a queue has, those that are being handled among them. */
    public static int messages(SqsAsyncClient sqs, String url) {
        return sqs
                .getQueueAttributes(request -> request.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .join()
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private static String create(SqsAsyncClient sqs, String name, Map<QueueAttributeName, String> attributes) {
        return sqs.createQueue(request -> request.queueName(name).attributes(attributes))
                .join()
                .queueUrl();
    }

    private static String arn(SqsAsyncClient sqs, String url) {
        return sqs.getQueueAttributes(request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .join()
                .attributes()
                .getOrDefault(QueueAttributeName.QUEUE_ARN, "");
    }

    private static SqsAsyncClient client(URI endpoint) {
        return SqsAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    @Override
    public void close() {
        listening.close();
        sqs.close();
    }
}
