package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.aws.Tables;
import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The transaction on settings and slots, and the outbox. */
class DynamoDbShopsTests {

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final TestClock clock = new TestClock(Given.NINE);
    private final List<SdkRequest> asked = new ArrayList<>();
    private final DynamoDbClient client = Tables.client(AWS.endpoint(), new ExecutionInterceptor() {
        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            asked.add(context.request());
        }
    });
    private final DynamoDbShopList list = new DynamoDbShopList(client, Retry.usual(), clock, Given.properties());
    private final DynamoDbShops shops =
            new DynamoDbShops(client, list, Retry.usual(), clock, new Random(7), Given.properties());

    @BeforeEach
    void freshTable() {
        if (client.listTables().tableNames().contains("shops")) {
            client.deleteTable(request -> request.tableName("shops"));
            client.waiter().waitUntilTableNotExists(request -> request.tableName("shops"));
        }
        Tables.shops(client, "shops");
    }

    @Test
    void shopComesBackAsItWasAndIsUnannouncedUntilMarked() {
        assertThat(shops.create(Given.shop(), "mine")).isEqualTo(Creation.CREATED);
        assertThat(shops.create(Given.shop(), "mine")).isEqualTo(Creation.REPEATED);
        assertThat(shops.create(Given.shop(), "another's")).isEqualTo(Creation.TAKEN);
        assertThat(shops.find(Given.DEMO)).contains(Given.shop());
        assertThat(shops.unannounced()).containsExactly(Given.DEMO);
        shops.markAnnounced(Given.shop());
        assertThat(shops.unannounced()).isEmpty();
    }

    @Test
    void onlyTheNextVersionReplacesAndSlotsKeepTheirCount() {
        shops.create(Given.shop(), "mine");
        client.updateItem(request -> request.tableName("shops")
                .key(slots())
                .updateExpression("SET inUse = :three")
                .expressionAttributeValues(Map.of(":three", AttributeValue.fromN("3"))));
        Shop closed = version(2, false, 5);
        assertThat(shops.replace(closed)).isTrue();
        assertThat(shops.replace(closed)).isFalse();
        assertThat(shops.find(Given.DEMO)).contains(closed);
        assertThat(client.getItem(request -> request.tableName("shops").key(slots()))
                        .item())
                .containsEntry("status", AttributeValue.fromS("CLOSED"))
                .containsEntry("capacity", AttributeValue.fromN("5"))
                .containsEntry("choosingLimit", AttributeValue.fromN("2"))
                .containsEntry("inUse", AttributeValue.fromN("3"));
    }

    /** The index has nothing of all the other rows of the table. */
    @Test
    void unannouncedShopsComeFromTheSparseIndexOldestChangeFirst() {
        List.of("osaka", "berlin", "demo").forEach(id -> {
            shops.create(named(id), "mine");
            clock.advance(Duration.ofSeconds(1));
        });
        shops.markAnnounced(named("berlin"));
        asked.clear();
        assertThat(shops.unannounced()).containsExactly(new ShopId("osaka"), Given.DEMO);
        assertThat(asked).isNotEmpty().allSatisfy(request -> assertThat(request)
                .isInstanceOfSatisfying(QueryRequest.class, query -> assertThat(query.indexName())
                        .isEqualTo("unannounced")));
        assertThat(client.scan(request -> request.tableName("shops").indexName("unannounced"))
                        .items())
                .filteredOn(row -> AttributeValue.fromS("SHOP").equals(row.get("pending")))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).containsOnlyKeys("shopId", "part", "pending", "changedAt"));
    }

    @Test
    void shopThatChangesByItselfIsDueFromThatTimeOnAndComesBackAsItWas() {
        Shop paused = change("{'pausedUntil':'2026-11-02T13:00:00.000Z','openingHours':"
                        + "{'monday':{'from':'08:00','to':'18:00'},'friday':{'from':'16:00','to':'02:00'}},"
                        + "'accent':{'light':'#a4511a','dark':'#e59a5c'},'languages':['en']}")
                .applyTo(Given.shop(), Given.NINE);
        shops.create(Given.shop(), "mine");
        assertThat(shops.replace(paused)).isTrue();
        assertThat(shops.find(Given.DEMO)).contains(paused);
        Instant then = Instant.parse("2026-11-02T13:00:00Z");
        assertThat(shops.due(then.minusMillis(1))).isEmpty();
        assertThat(shops.due(then)).containsExactly(Given.DEMO);
        assertThat(shops.unannounced()).containsExactly(Given.DEMO);

        assertThat(shops.replace(change("{'open':false,'openingHours':null}").applyTo(paused, Given.NINE)))
                .isTrue();
        assertThat(shops.due(then)).isEmpty();
    }

    private static ShopChange change(String json) {
        return new ShopChange((ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"')));
    }

    @Test
    void markOfAnOlderVersionDoesNotHideANewerOne() {
        shops.create(Given.shop(), "mine");
        Shop second = version(2, false, 20);
        shops.replace(second);
        shops.markAnnounced(Given.shop());
        assertThat(shops.unannounced()).containsExactly(Given.DEMO);
    }

    @Test
    void shopOfBeforeASettingHasTheUsualOne() {
        shops.create(Given.shop(), "mine");
        client.updateItem(request -> request.tableName("shops")
                .key(Map.of("shopId", AttributeValue.fromS("demo"), "part", AttributeValue.fromS("SETTINGS")))
                .updateExpression("REMOVE finishWithinSeconds, readyForSeconds, choosingShare"));
        assertThat(shops.find(Given.DEMO)).contains(Given.shop());
    }

    private static Map<String, AttributeValue> slots() {
        return Map.of("shopId", AttributeValue.fromS("demo"), "part", AttributeValue.fromS("SLOTS"));
    }

    private static Shop named(String id) {
        Shop shop = Given.shop();
        return new Shop(
                new ShopId(id),
                "Demo",
                null,
                null,
                null,
                null,
                true,
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
                20,
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
                1);
    }

    private static Shop version(long version, boolean open, int capacity) {
        Shop shop = Given.shop();
        return new Shop(
                shop.shopId(),
                shop.name(),
                shop.names(),
                null,
                null,
                null,
                open,
                false,
                null,
                null,
                null,
                shop.timeZone(),
                shop.locale(),
                shop.menu(),
                300,
                10,
                30,
                capacity,
                300,
                900,
                300,
                600,
                2,
                30,
                6,
                null,
                null,
                null,
                false,
                false,
                version);
    }
}
