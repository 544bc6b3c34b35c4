package dev.serverlesspresso.ordermanager.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.access.RemovedDeviceRows;
import dev.serverlesspresso.ordermanager.journey.JourneyRows;
import dev.serverlesspresso.ordermanager.shop.Creation;
import dev.serverlesspresso.ordermanager.shop.Milestone;
import dev.serverlesspresso.ordermanager.shop.Shop;
import dev.serverlesspresso.ordermanager.shop.ShopList;
import dev.serverlesspresso.ordermanager.shop.ShopRows;
import dev.serverlesspresso.ordermanager.shop.Shops;
import dev.serverlesspresso.ordermanager.waiting.PaceRows;
import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.write.EveryWrite;
import dev.serverlesspresso.testing.write.FaultyDynamoDb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every write of this service in turn meets a transaction, a throttle and a lost answer: it is tried again, or it is unavailable and its
 * caller tries again, and in the end the tables are as if nothing had happened.
 */
class EveryWriteTests {

    private static final List<String> STEPS = List.of(
            "create a shop",
            "mark it announced",
            "mark its creation told",
            "list a shop of before",
            "replace it",
            "change its pace",
            "store a step",
            "store and count a step",
            "begin steps that are alike",
            "count one that is alike",
            "store a submitted drink",
            "count a drink submitted again",
            "leave a step off",
            "remember a removed device");

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final DynamoDbClient real = Tables.client(AWS.endpoint());
    private final FaultyDynamoDb faulty = new FaultyDynamoDb(real);
    private final Shops shops = ShopRows.shops(faulty.client());
    private final ShopList list = ShopRows.listOf(faulty.client());
    private final LongSupplier departures = PaceRows.departures(faulty.client());

    static Stream<Arguments> faults() {
        return EveryWrite.faultsAt(STEPS);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void faultAtAnyWriteChangesNothingInTheEnd(String where, FaultyDynamoDb.Fault fault) {
        Set<Map<String, AttributeValue>> undisturbed = runThrough("nowhere", FaultyDynamoDb.Fault.NONE);
        assertThat(undisturbed).hasSizeGreaterThan(6);
        assertThat(runThrough(where, fault)).isEqualTo(undisturbed);
        assertThat(faulty.isArmed()).isFalse();
    }

    /** A new class that writes belongs into the run above. */
    @Test
    void thereAreNoOtherWrites() {
        assertThat(EveryWrite.writersIn("dev.serverlesspresso.ordermanager"))
                .containsExactlyInAnyOrder(
                        "DynamoDbShops",
                        "DynamoDbShopList",
                        "DynamoDbForecastStates",
                        "DynamoDbJourneys",
                        "DynamoDbAlikeSteps",
                        "DynamoDbRemovedDevices");
    }

    private Set<Map<String, AttributeValue>> runThrough(String where, FaultyDynamoDb.Fault fault) {
        Tables.drop(real, "shops", "journeys");
        Tables.shops(real, "shops");
        Tables.journeys(real, "journeys");
        EveryWrite.run(steps(), where, () -> faulty.nextWriteMeets(fault));
        Set<Map<String, AttributeValue>> rows = new HashSet<>();
        rows.addAll(EveryWrite.rows(real, "shops"));
        rows.addAll(EveryWrite.rows(real, "journeys"));
        return rows.stream().map(EveryWriteTests::withoutItsMark).collect(Collectors.toSet());
    }

    /** The mark of whoever wrote a row is another one each time. */
    private static Map<String, AttributeValue> withoutItsMark(Map<String, AttributeValue> row) {
        Map<String, AttributeValue> known = new HashMap<>(row);
        known.remove("change");
        return known;
    }

    private Map<String, Runnable> steps() {
        Shop shop = Given.shop();
        List<Runnable> runs = new ArrayList<>();
        runs.add(() -> assertThat(shops.create(shop, "mine")).isEqualTo(Creation.CREATED));
        runs.add(() -> shops.markAnnounced(shop));
        runs.add(() -> list.markTold(new Milestone(shop.shopId(), Milestone.Kind.CREATED), false));
        runs.add(() -> list.enlist(Given.shopIn("Asia/Tokyo", Given.TOKYO)));
        runs.add(() -> assertThat(shops.replace(next(shop))).isTrue());
        runs.add(() -> assertThat(departures.getAsLong()).isEqualTo(1));
        runs.addAll(JourneyRows.writes(faulty.client()));
        runs.add(RemovedDeviceRows.writing(faulty.client()));
        Map<String, Runnable> steps = new LinkedHashMap<>();
        for (int i = 0; i < STEPS.size(); i++) {
            steps.put(STEPS.get(i), runs.get(i));
        }
        return steps;
    }

    private static Shop next(Shop shop) {
        return new Shop(
                shop.shopId(),
                "Demo",
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                "UTC",
                "en",
                shop.menu(),
                300,
                10,
                30,
                5,
                300,
                900,
                300,
                600,
                null,
                80,
                null,
                null,
                null,
                null,
                false,
                false,
                2);
    }
}
