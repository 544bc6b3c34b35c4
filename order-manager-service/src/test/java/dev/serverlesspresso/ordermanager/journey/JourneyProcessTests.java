package dev.serverlesspresso.ordermanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.local.server.LocalAwsSettings;
import dev.serverlesspresso.local.time.ManualScheduler;
import dev.serverlesspresso.ordermanager.Examples;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.figures.Counter;
import dev.serverlesspresso.ordermanager.figures.DayCounts;
import dev.serverlesspresso.testing.SdkEndpoint;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is put on the bus arrives in the journey and in the figures, by the rules and queues of the built templates. */
@SpringBootTest
@Import(JourneyProcessTests.Surroundings.class)
class JourneyProcessTests {

    /** On the day of the examples, or what ages out would be gone at once. */
    private static final LocalAws AWS = LocalAws.start(
            LocalAwsSettings.inMemory().withBuiltTemplates().withScheduler(new ManualScheduler(Given.NINE)));

    private static final SdkEndpoint SDK = SdkEndpoint.at(AWS.endpoint());
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /** Those that start no workflow, which would go on to tell more. */
    private static final List<String> LIFE =
            List.of("Order.Queued", "Order.Claimed", "Order.ActionRefused", "Order.Completed");

    private final JourneyDesk desk;
    private final DayCounts counts;
    private final SqsAsyncClient sqs;

    @Autowired
    JourneyProcessTests(JourneyDesk desk, DayCounts counts, SqsAsyncClient sqs) {
        this.desk = desk;
        this.counts = counts;
        this.sqs = sqs;
    }

    /** The local AWS has to be there before the service. */
    @DynamicPropertySource
    static void shortPolls(DynamicPropertyRegistry properties) {
        properties.add("spring.cloud.aws.sqs.listener.poll-timeout", () -> "1s");
    }

    /** Ends the local AWS after the service. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean(destroyMethod = "close")
        AutoCloseable localAws() {
            return () -> {
                AWS.close();
                SDK.close();
            };
        }
    }

    @Test
    void lifeToldTwiceOnTheBusBecomesOneJourneyAndIsCountedOnce() {
        LIFE.forEach(JourneyProcessTests::put);
        LIFE.forEach(JourneyProcessTests::put);

        await().atMost(LIMIT).untilAsserted(() -> assertThat(steps()).containsExactlyElementsOf(LIFE));
        put("Order.Released");
        await().atMost(LIMIT).untilAsserted(() -> assertThat(steps()).contains("Order.Released"));
        assertThat(counts.of(Given.DEMO, LocalDate.parse(Examples.DAY)).counters())
                .containsEntry(new Counter(Counter.Kind.COMPLETED, ""), 1L)
                .containsEntry(new Counter(Counter.Kind.QUEUED_IN, "1992900"), 1L);
    }

    /** Five tries come at once here, not half a minute apart. */
    @Test
    void messageThatIsNoEventGoesToTheDeadLetterQueue() {
        String queue = url("serverlesspresso-order-manager-journey");
        String deadLetters = url("serverlesspresso-order-manager-journey-dlq");
        visibility(queue, 0);
        try {
            sqs.sendMessage(request -> request.queueUrl(queue).messageBody("no event"))
                    .join();

            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(sqs.receiveMessage(request -> request.queueUrl(deadLetters))
                                    .join()
                                    .messages())
                            .extracting(Message::body)
                            .containsExactly("no event"));
        } finally {
            visibility(queue, 30);
        }
    }

    private void visibility(String queue, int seconds) {
        sqs.setQueueAttributes(request -> request.queueUrl(queue)
                        .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, Integer.toString(seconds))))
                .join();
    }

    private List<String> steps() {
        return desk.find(Given.DEMO, Examples.ORDER).stream()
                .flatMap(journey -> journey.steps().stream())
                .map(Step::detailType)
                .toList();
    }

    private String url(String name) {
        return sqs.getQueueUrl(request -> request.queueName(name)).join().queueUrl();
    }

    private static void put(String detailType) {
        ObjectNode request = JSON.createObjectNode();
        request.putArray("Entries")
                .addObject()
                .put("EventBusName", "serverlesspresso")
                .put("Source", "serverlesspresso.test")
                .put("DetailType", detailType)
                .put("Detail", Examples.detail(detailType));
        AWS.events().execute("PutEvents", request).toCompletableFuture().join();
    }
}
