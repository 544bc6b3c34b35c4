package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.event.Event;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.aws.Tables;
import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.TestClock;
import dev.serverlesspresso.testing.write.FaultyDynamoDb;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
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

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final DynamoDbClient client = Tables.client(AWS.endpoint());
    private final FaultyDynamoDb faulty = new FaultyDynamoDb(client);
    private final Shops shops = ShopRows.shops(faulty.client());
    private final List<Event> published = Collections.synchronizedList(new ArrayList<>());
    private final ShopDesk desk = new ShopDesk(
            shops,
            new ShopAnnouncements(published::addAll, shops, ShopRows.listOf(client), new TestClock(Given.NINE)),
            new TestClock(Given.NINE));

    @BeforeEach
    void aShop() {
        Tables.drop(client, "shops");
        Tables.shops(client, "shops");
        shops.create(Given.shop(), "mine");
    }

    @Test
    void oneOfFourWinsAndTheOthersAreToldThatTheShopHasChanged() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (long version = 1; version <= ROUNDS; version++) {
                List<Callable<Outcome<Shop, ShopRefusal>>> changes = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    long seen = version;
                    int capacity = 10 + i;
                    changes.add(() -> desk.change(Given.DEMO, seen, capacity(capacity)));
                }
                List<Outcome<Shop, ShopRefusal>> outcomes = new ArrayList<>();
                for (Future<Outcome<Shop, ShopRefusal>> change : threads.invokeAll(changes)) {
                    outcomes.add(change.get());
                }
                assertThat(outcomes)
                        .filteredOn(outcome -> outcome.value().isPresent())
                        .hasSize(1);
                assertThat(outcomes)
                        .filteredOn(outcome -> outcome.refusal()
                                .filter(ShopRefusal.STALE::equals)
                                .isPresent())
                        .hasSize(AT_ONCE - 1);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(published).hasSize(ROUNDS);
        assertThat(shops.unannounced()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultyDynamoDb.Fault.class,
            names = {"CONFLICT", "THROTTLE", "LOST_ANSWER"})
    void winnerIsToldSoWhateverItsWriteMet(FaultyDynamoDb.Fault fault) {
        faulty.nextWriteMeets(fault);
        assertThat(desk.change(Given.DEMO, 1, capacity(7)).value()).hasValueSatisfying(changed -> {
            assertThat(changed.version()).isEqualTo(2);
            assertThat(changed.capacity()).isEqualTo(7);
        });
        assertThat(shops.find(Given.DEMO)).map(Shop::version).contains(2L);
        assertThat(desk.change(Given.DEMO, 1, capacity(8)).refusal()).contains(ShopRefusal.STALE);
        assertThat(published).hasSize(1);
    }

    private static ShopChange capacity(int capacity) {
        return new ShopChange((ObjectNode) JsonMapper.shared().readTree("{\"capacity\":" + capacity + "}"));
    }
}
