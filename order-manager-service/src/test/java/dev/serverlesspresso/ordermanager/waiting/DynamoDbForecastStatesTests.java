package dev.serverlesspresso.ordermanager.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.aws.Tables;
import dev.serverlesspresso.ordermanager.order.OrderId;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.testing.AwsUnderTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbForecastStatesTests {

    private static final int AT_ONCE = 8;

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final DynamoDbForecastStates states =
            new DynamoDbForecastStates(Tables.client(AWS.endpoint()), Retry.usual(), new Random(7), Given.properties());

    @BeforeAll
    static void createTable() {
        try (DynamoDbClient client = Tables.client(AWS.endpoint())) {
            Tables.shops(client, "shops");
        }
    }

    @Test
    void shopWithoutAPaceHasAnUnknownOne() {
        assertThat(states.find(new ShopId("nara"))).isEqualTo(ForecastState.unknown());
    }

    @Test
    void everythingIsReadAsItWasWritten() {
        WaitingOrder queued = new WaitingOrder(id(2), 42, Given.NINE.plusMillis(7), null);
        WaitingOrder making = new WaitingOrder(
                id(3), 41, Given.NINE, new WaitingOrder.Making("somebody with spaces", Given.NINE.plusSeconds(9)));
        ForecastState state = new ForecastState(
                5,
                new Pace(
                        List.of(new CompletedDrink(
                                id(1), Given.NINE, Given.NINE.plusSeconds(5), Given.NINE.plusMillis(60_001), "a b")),
                        List.of(new Departure(id(9), Given.NINE.plusMillis(70_002)))),
                List.of(
                        new SeenOrder(id(2), 2, Optional.of(queued), Given.NINE),
                        new SeenOrder(id(3), 3, Optional.of(making), Given.NINE),
                        new SeenOrder(id(4), 4, Optional.empty(), Given.NINE)));
        assertThat(states.change(Given.DEMO, before -> state)).isEqualTo(state);
        assertThat(states.find(Given.DEMO)).isEqualTo(state);
    }

    /** A row of up to 2 KB is two write units. */
    @Test
    void busyHourFitsIntoTwoKilobytes() {
        List<CompletedDrink> drinks = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < Pace.MOST; i++) {
            Instant queued = Given.NINE.plusMillis(90_000L * i + random.nextInt(60_000));
            Instant claimed = queued.plusMillis(random.nextInt(120_000));
            drinks.add(new CompletedDrink(
                    new OrderId(new UUID(random.nextLong(), random.nextLong()).toString()),
                    queued,
                    claimed,
                    claimed.plusMillis(random.nextInt(120_000)),
                    "barista-" + i % 2));
        }
        Map<String, AttributeValue> item =
                DynamoDbPace.item(Given.DEMO, new ForecastState(1, new Pace(drinks, List.of()), List.of()));
        assertThat(Objects.requireNonNull(item.get("orders")).b().asByteArray().length)
                .isLessThan(1800);
    }

    @Test
    void changesAtOnceAllCount() throws Exception {
        ShopId osaka = new ShopId("osaka");
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<ForecastState>> changes = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                changes.add(() -> states.change(
                        osaka,
                        before -> new ForecastState(before.version() + 1, before.pace(), before.recentOrders())));
            }
            List<Long> versions = new ArrayList<>();
            for (Future<ForecastState> change : threads.invokeAll(changes)) {
                versions.add(change.get().version());
            }
            assertThat(versions).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        } finally {
            threads.shutdown();
        }
        assertThat(states.find(osaka).version()).isEqualTo(AT_ONCE);
    }

    private static OrderId id(int number) {
        return new OrderId("order-%06d".formatted(number));
    }
}
