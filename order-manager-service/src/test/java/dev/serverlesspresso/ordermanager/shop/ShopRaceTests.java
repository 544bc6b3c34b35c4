package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.ordermanager.AwsUnderTest;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.TestClock;
import dev.serverlesspresso.ordermanager.aws.FaultyDynamoDb;
import dev.serverlesspresso.ordermanager.aws.Tables;
import dev.serverlesspresso.ordermanager.shop.aws.ShopRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Several change a shop at once, having seen the same version of it. */
class ShopRaceTests {

    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 40;

    private static AwsUnderTest aws = AwsUnderTest.none();

    private final DynamoDbClient client = Tables.client(aws.endpoint());
    private final FaultyDynamoDb faulty = new FaultyDynamoDb(client);
    private final Shops shops = ShopRows.shops(faulty.client());
    private final List<Event> told = Collections.synchronizedList(new ArrayList<>());
    private final ShopDesk desk =
            new ShopDesk(shops, new ShopAnnouncements(told::addAll, shops, new TestClock(Given.NINE)));

    @BeforeAll
    static void startAws() {
        aws = AwsUnderTest.start();
    }

    @AfterAll
    static void stopAws() {
        aws.close();
    }

    @BeforeEach
    void aShop() {
        Tables.drop(client, "shops");
        Tables.shops(client, "shops");
        shops.create(Given.shop());
    }

    @Test
    void oneOfFourWinsAndTheOthersAreToldThatTheShopHasChanged() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (long version = 1; version <= ROUNDS; version++) {
                List<Callable<ShopOutcome>> changes = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    long seen = version;
                    int capacity = 10 + i;
                    changes.add(() -> desk.change(Given.DEMO, seen, capacity(capacity)));
                }
                List<ShopOutcome> outcomes = new ArrayList<>();
                for (Future<ShopOutcome> change : threads.invokeAll(changes)) {
                    outcomes.add(change.get());
                }
                assertThat(outcomes)
                        .filteredOn(ShopOutcome.Changed.class::isInstance)
                        .hasSize(1);
                assertThat(outcomes)
                        .filteredOn(ShopOutcome.Stale.class::isInstance)
                        .hasSize(AT_ONCE - 1);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(told).hasSize(ROUNDS);
        assertThat(shops.untold()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultyDynamoDb.Fault.class,
            names = {"CONFLICT", "THROTTLE", "LOST_ANSWER"})
    void winnerIsToldSoWhateverItsWriteMet(FaultyDynamoDb.Fault fault) {
        faulty.nextWriteMeets(fault);
        assertThat(desk.change(Given.DEMO, 1, capacity(7)))
                .isInstanceOfSatisfying(ShopOutcome.Changed.class, changed -> {
                    assertThat(changed.shop().version()).isEqualTo(2);
                    assertThat(changed.shop().capacity()).isEqualTo(7);
                });
        assertThat(shops.find(Given.DEMO)).map(Shop::version).contains(2L);
        assertThat(desk.change(Given.DEMO, 1, capacity(8))).isEqualTo(new ShopOutcome.Stale());
        assertThat(told).hasSize(1);
    }

    private static ShopChange capacity(int capacity) {
        return new ShopChange((ObjectNode) JsonMapper.shared().readTree("{\"capacity\":" + capacity + "}"));
    }
}
