package dev.serverlesspresso.ordermanager.shop.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.AwsUnderTest;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.aws.PatienceForTests;
import dev.serverlesspresso.ordermanager.aws.Tables;
import dev.serverlesspresso.ordermanager.shop.Shop;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The transaction on settings and slots, and the outbox. */
class DynamoDbShopsTests {

    private static AwsUnderTest aws = AwsUnderTest.none();

    private final DynamoDbClient client = Tables.client(aws.endpoint());
    private final DynamoDbShops shops = new DynamoDbShops(client, PatienceForTests.patience(), Given.properties());

    @BeforeAll
    static void startAws() {
        aws = AwsUnderTest.start();
    }

    @AfterAll
    static void stopAws() {
        aws.close();
    }

    @BeforeEach
    void freshTable() {
        if (client.listTables().tableNames().contains("shops")) {
            client.deleteTable(request -> request.tableName("shops"));
            client.waiter().waitUntilTableNotExists(request -> request.tableName("shops"));
        }
        Tables.shops(client, "shops");
    }

    @Test
    void shopComesBackAsItWasAndIsUntoldUntilMarked() {
        assertThat(shops.create(Given.shop())).isTrue();
        assertThat(shops.create(Given.shop())).isFalse();
        assertThat(shops.find(Given.DEMO)).contains(Given.shop());
        assertThat(shops.untold()).containsExactly(Given.shop());
        shops.markTold(Given.shop());
        assertThat(shops.untold()).isEmpty();
    }

    @Test
    void onlyTheNextVersionReplacesAndSlotsKeepTheirCount() {
        shops.create(Given.shop());
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

    @Test
    void markOfAnOlderVersionDoesNotHideANewerOne() {
        shops.create(Given.shop());
        Shop second = version(2, false, 20);
        shops.replace(second);
        shops.markTold(Given.shop());
        assertThat(shops.untold()).containsExactly(second);
    }

    @Test
    void shopOfBeforeASettingHasTheUsualOne() {
        shops.create(Given.shop());
        client.updateItem(request -> request.tableName("shops")
                .key(Map.of("shopId", AttributeValue.fromS("demo"), "part", AttributeValue.fromS("SETTINGS")))
                .updateExpression("REMOVE readyForSeconds, choosingShare"));
        assertThat(shops.find(Given.DEMO)).contains(Given.shop());
    }

    private static Map<String, AttributeValue> slots() {
        return Map.of("shopId", AttributeValue.fromS("demo"), "part", AttributeValue.fromS("SLOTS"));
    }

    private static Shop version(long version, boolean open, int capacity) {
        Shop shop = Given.shop();
        return new Shop(
                shop.shopId(),
                shop.name(),
                open,
                shop.timeZone(),
                shop.locale(),
                shop.menu(),
                300,
                10,
                30,
                capacity,
                300,
                900,
                600,
                2,
                30,
                6,
                version);
    }
}
