package dev.serverlesspresso.qrvalidator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.qrvalidator.device.DeviceId;
import dev.serverlesspresso.qrvalidator.device.DevicesOnTable;
import dev.serverlesspresso.qrvalidator.pairing.PairingsOnTable;
import dev.serverlesspresso.qrvalidator.scan.CodesTable;
import dev.serverlesspresso.qrvalidator.scan.ScansOnTable;
import dev.serverlesspresso.qrvalidator.shop.ShopsOnTable;
import dev.serverlesspresso.testing.AwsUnderTest;
import dev.serverlesspresso.testing.write.EveryWrite;
import dev.serverlesspresso.testing.write.FaultyDynamoDb;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Every write of this service in turn meets a transaction, a throttle and a lost answer: it is tried again, or it is unavailable and its
 * caller tries again, and in the end the table is as if nothing had happened. What the SDK does after a lost answer is the same: it makes
 * the same call again, which meets what it wrote itself.
 */
class EveryWriteTests {

    private static final DeviceId LEFT = new DeviceId("01JC0000000000000000000001");
    private static final DeviceId RIGHT = new DeviceId("01JC0000000000000000000002");

    @AutoClose
    private static final AwsUnderTest AWS = AwsUnderTest.start();

    static Stream<Arguments> faults() {
        try (CodesTable table = CodesTable.create(AWS.endpoint())) {
            return EveryWrite.faultsAt(steps(table).keySet());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void faultAtAnyWriteChangesNothingInTheEnd(String where, FaultyDynamoDb.Fault fault) {
        Set<Map<String, AttributeValue>> undisturbed = runThrough("nowhere", FaultyDynamoDb.Fault.NONE);
        assertThat(undisturbed).hasSizeGreaterThan(6);
        assertThat(runThrough(where, fault)).isEqualTo(undisturbed);
    }

    /** A new class that writes belongs into the run above. */
    @Test
    void thereAreNoOtherWrites() {
        assertThat(EveryWrite.writersIn("dev.serverlesspresso.qrvalidator"))
                .containsExactlyInAnyOrder(
                        "DynamoDbShops", "DynamoDbScans", "DynamoDbScanTable", "DynamoDbPairings", "DynamoDbDevices");
    }

    private static Set<Map<String, AttributeValue>> runThrough(String where, FaultyDynamoDb.Fault fault) {
        try (CodesTable table = CodesTable.create(AWS.endpoint())) {
            FaultyDynamoDb faulty = new FaultyDynamoDb(table.client());
            CodesTable written = new CodesTable(faulty.client(), table.name());
            EveryWrite.run(steps(written), where, () -> faulty.nextWriteMeets(fault));
            assertThat(faulty.isArmed()).isFalse();
            return EveryWrite.rows(table.client(), table.name());
        }
    }

    private static Map<String, Runnable> steps(CodesTable table) {
        Map<String, Runnable> steps = new LinkedHashMap<>();
        steps.putAll(ShopsOnTable.writes(table));
        steps.putAll(ScansOnTable.writes(table));
        steps.putAll(PairingsOnTable.writes(table, LEFT, RIGHT));
        steps.putAll(DevicesOnTable.writes(table, LEFT, RIGHT));
        return steps;
    }
}
