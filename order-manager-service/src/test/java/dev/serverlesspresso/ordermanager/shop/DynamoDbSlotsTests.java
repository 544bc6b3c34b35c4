package dev.serverlesspresso.ordermanager.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.aws.Tables;
import dev.serverlesspresso.testing.AwsUnderTest;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbSlotsTests {

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final DynamoDbClient client = Tables.client(AWS.endpoint());
    private final DynamoDbSlots slots = new DynamoDbSlots(client, Given.properties());

    @BeforeAll
    static void createTable() {
        try (DynamoDbClient client = Tables.client(AWS.endpoint())) {
            Tables.shops(client, "shops");
            ShopRows.shops(client).create(Given.shop(), "mine");
        }
    }

    /** More than all after the capacity was lowered. */
    @ParameterizedTest
    @CsvSource({"0, false", "19, false", "20, true", "21, true"})
    void allOfTwentyAreTakenByTwenty(int inUse, boolean taken) {
        client.updateItem(request -> request.tableName("shops")
                .key(Map.of("shopId", AttributeValue.fromS("demo"), "part", AttributeValue.fromS("SLOTS")))
                .updateExpression("SET inUse = :inUse REMOVE choosing")
                .expressionAttributeValues(Map.of(":inUse", AttributeValue.fromN(Integer.toString(inUse)))));
        assertThat(slots.of(Given.DEMO).full()).isEqualTo(taken);
    }

    /** Of twenty slots sixteen may be held by those who have not chosen. */
    @ParameterizedTest
    @CsvSource({"9, false, false", "10, false, true", "15, false, true", "16, true, true"})
    void thoseWhoChooseCrowdTheCounterFromHalfOfItAndFillTheirShare(int choosing, boolean full, boolean crowded) {
        client.updateItem(request -> request.tableName("shops")
                .key(Map.of("shopId", AttributeValue.fromS("demo"), "part", AttributeValue.fromS("SLOTS")))
                .updateExpression("SET inUse = :inUse, choosing = :choosing")
                .expressionAttributeValues(Map.of(
                        ":inUse", AttributeValue.fromN("17"),
                        ":choosing", AttributeValue.fromN(Integer.toString(choosing)))));
        assertThat(slots.of(Given.DEMO)).isEqualTo(new Slots.Taken(17, choosing, 20, 16));
        assertThat(slots.of(Given.DEMO).full()).isEqualTo(full);
        assertThat(slots.of(Given.DEMO).crowded()).isEqualTo(crowded);
    }

    @Test
    void shopThatIsNotKnownHasRoom() {
        assertThat(slots.of(Given.TOKYO)).isEqualTo(Slots.Taken.none());
        assertThat(Slots.Taken.none().full()).isFalse();
        assertThat(Slots.Taken.none().crowded()).isFalse();
    }
}
