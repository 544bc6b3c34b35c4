package dev.serverlesspresso.ordermanager.access;

import static dev.serverlesspresso.kit.aws.Attributes.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.ordermanager.Given;
import dev.serverlesspresso.ordermanager.aws.Tables;
import dev.serverlesspresso.testing.AwsUnderTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbRemovedDevicesTests {

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    private final DynamoDbClient client = Tables.client(AWS.endpoint());
    private final RemovedDevices removed = RemovedDeviceRows.in(client);

    @BeforeAll
    static void createTable() {
        try (DynamoDbClient client = Tables.client(AWS.endpoint())) {
            Tables.shops(client, "shops");
        }
    }

    @Test
    void deviceThatWasRemovedIsKnownInItsShopUntilItsRowAgesOut() {
        removed.add("demo", "d-1", Given.NINE.plusSeconds(86_400));

        assertThat(removed.contains(new Caller.Device("d-1", "demo", "tablet"))).isTrue();
        assertThat(removed.contains(new Caller.Device("d-2", "demo", "tablet"))).isFalse();
        assertThat(removed.contains(new Caller.Device("d-1", "tokyo", "tablet")))
                .isFalse();
        assertThat(client.scan(request -> request.tableName("shops")).items())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry(
                                "expiresAt",
                                number(Given.NINE.plusSeconds(86_400).getEpochSecond())));
    }
}
