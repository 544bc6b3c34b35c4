package dev.serverlesspresso.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * {@code ./mvnw -Pchaos verify}: people order at two counters while every process is killed and frozen, again and again.
 * When the faults have ended, all that was promised must come true, and nothing be lost, doubled or oversold.
 */
@Timeout(3600)
class ChaosTrial {
    /** A slot that nothing else frees is freed ten minutes after the latest end of its order. */
    private static final Duration COMES_TRUE_WITHIN = Duration.ofMinutes(13);

    private static final int PEOPLE_AT_ONCE = 20;

    private final Plan plan = Plan.fromSystemProperties();
    private final Ledger ledger = new Ledger();
    private final Asking asking = new Asking(ledger);
    private final ExecutorService hands = Executors.newCachedThreadPool();
    private FragileSystem system;
    private SqsClient sqs;
    private Recorder recorder;
    private Rows rows;

    @BeforeEach
    void start() throws Exception {
        System.out.println("chaos: seed " + plan.seed() + ", " + plan.orders() + " orders");
        Path parent = Files.createDirectories(Path.of(System.getProperty("serverlesspresso.data")));
        system = FragileSystem.start(Files.createTempDirectory(parent, "chaos").resolve("data"));
        sqs = at(system.aws(), SqsClient.builder());
        recorder = new Recorder(sqs, at(system.aws(), EventBridgeClient.builder()));
        rows = new Rows(at(system.aws(), DynamoDbClient.builder()));
        Shops.hasten(system);
    }

    private static <B extends AwsClientBuilder<B, C>, C> C at(URI endpoint, B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("chaos", "local")))
                .build();
    }

    @AfterEach
    void stop() {
        hands.shutdownNow();
        system.close();
    }

    @Test
    void nothingIsLostDoubledOrOversold() throws Exception {
        Random random = new Random(plan.seed());
        Faults faults = new Faults(system, new Random(random.nextLong()));
        List<Barista> baristas = Shops.ALL.stream()
                .map(shop -> new Barista(system, shop, asking, new Random(random.nextLong())))
                .toList();
        List<? extends Future<?>> working = baristas.stream().map(hands::submit).toList();
        Future<?> watching = hands.submit(this::watchSlots);
        Future<?> striking = hands.submit(faults);

        comeAndGo(random);
        faults.stop();
        striking.get(5, TimeUnit.MINUTES);
        System.out.println("chaos: faults " + faults.done() + ", answers " + ledger.answers());
        awaitThatAllComesTrue();
        baristas.forEach(Barista::stop);
        for (Future<?> shift : working) {
            shift.get(1, TimeUnit.MINUTES);
        }
        watching.cancel(true);

        Books books = books();
        System.out.println("chaos: orders " + states(books) + ", events "
                + books.events().size() + ", requests " + books.requests().size());
        assertThat(ledger.wrong()).as("seed %d: answers", plan.seed()).isEmpty();
        assertThat(books.wrong()).as("seed %d: books", plan.seed()).isEmpty();
        assertThat(books.open()).as("seed %d: promises", plan.seed()).isEmpty();
        assertThat(states(books)).as("orders of every kind").containsKeys("COMPLETED", "CANCELLED", "EXPIRED");
    }

    private void comeAndGo(Random random) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE_AT_ONCE);
        try {
            List<Future<?>> visits = new ArrayList<>();
            for (int i = 0; i < plan.orders(); i++) {
                String shop = Shops.ALL.get(random.nextInt(Shops.ALL.size()));
                visits.add(people.submit(new Visit(system, shop, asking, new Random(random.nextLong()))::run));
            }
            for (Future<?> visit : visits) {
                visit.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private void watchSlots() {
        while (!Thread.currentThread().isInterrupted()) {
            for (String shop : Shops.ALL) {
                try {
                    Books.StoredSlots slots = rows.slots(shop);
                    if (slots.inUse() > Shops.CAPACITY || slots.choosing() > slots.inUse()) {
                        ledger.sawTooMany("oversold: " + slots);
                    }
                } catch (SdkException e) {
                    System.out.println("chaos: nobody could read the slots of " + shop);
                }
            }
            Asking.pause(Duration.ofMillis(500));
        }
    }

    private void awaitThatAllComesTrue() {
        Awaitility.await("everything that was promised")
                .atMost(COMES_TRUE_WITHIN)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    Books books = books();
                    return !books.wrong().isEmpty() || books.open().isEmpty();
                });
    }

    private Books books() {
        return new Books(
                recorder.heard(),
                rows.orders(),
                rows.codes(),
                Shops.ALL.stream().map(rows::slots).toList(),
                ledger.scans(),
                ledger.requests(),
                deadLetters());
    }

    private Map<String, Integer> deadLetters() {
        return sqs.listQueuesPaginator(request -> request.maxResults(100)).queueUrls().stream()
                .filter(url -> url.endsWith("-dlq"))
                .collect(Collectors.toMap(
                        url -> url.substring(url.lastIndexOf('/') + 1),
                        url -> Integer.parseInt(sqs.getQueueAttributes(
                                        request -> request.queueUrl(url).attributeNamesWithStrings("All"))
                                .attributesAsStrings()
                                .get("ApproximateNumberOfMessages"))));
    }

    private static Map<String, Long> states(Books books) {
        return books.orders().stream().collect(Collectors.groupingBy(Books.StoredOrder::state, Collectors.counting()));
    }
}
