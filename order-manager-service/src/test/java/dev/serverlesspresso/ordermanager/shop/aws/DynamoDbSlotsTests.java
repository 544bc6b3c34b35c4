package dev.serverlesspresso.ordermanager.shop.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.ordermanager.AwsUnderTest;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.aws.PatienceForTests;
import dev.serverlesspresso.ordermanager.aws.Tables;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbSlotsTests {

    private static AwsUnderTest aws = AwsUnderTest.none();

    private final DynamoDbClient client = Tables.client(aws.endpoint());
    private final DynamoDbSlots slots = new DynamoDbSlots(client, Given.properties());

    @BeforeAll
    static void startAws() {
        aws = AwsUnderTest.start();
        try (DynamoDbClient client = Tables.client(aws.endpoint())) {
            Tables.shops(client, "shops");
            new DynamoDbShops(client, PatienceForTests.patience(), Given.properties()).create(Given.shop());
        }
    }

    @AfterAll
    static void stopAws() {
        aws.close();
    }

    /** More than all after the capacity was lowered. */
    @ParameterizedTest
    @CsvSource({"0, false", "19, false", "20, true", "21, true"})
    void allOfTwentyAreTakenByTwenty(int inUse, boolean taken) {
        client.updateItem(request -> request.tableName("shops")
                .key(Map.of("shopId", AttributeValue.fromS("demo"), "part", AttributeValue.fromS("SLOTS")))
                .updateExpression("SET inUse = :inUse")
                .expressionAttributeValues(Map.of(":inUse", AttributeValue.fromN(Integer.toString(inUse)))));
        assertThat(slots.allTaken(Given.DEMO)).isEqualTo(taken);
    }

    @Test
    void shopThatIsNotKnownHasRoom() {
        assertThat(slots.allTaken(Given.TOKYO)).isFalse();
    }
}
