package dev.serverlesspresso.qrvalidator.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.scan.CodesTable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The devices in a table of a test. */
public final class DevicesOnTable {

    private static final Instant LATER = Given.NINE.plus(Duration.ofDays(90));

    private DevicesOnTable() {}

    public static Devices in(CodesTable table) {
        return new DynamoDbDevices(table.client(), Given.propertiesWithTable(table.name()));
    }

    /** One of each kind of write: one device stays, the other one goes. */
    public static Map<String, Runnable> writes(CodesTable table, DeviceId stays, DeviceId goes) {
        Devices devices = in(table);
        Map<String, Runnable> writes = new LinkedHashMap<>();
        writes.put("give a device a token", () -> storeToken(devices, stays, "one"));
        writes.put("give a device another token", () -> {
            storeToken(devices, stays, "two");
            assertThat(devices.find(Given.DEMO, stays, Given.NINE)
                            .flatMap(Device::previous)
                            .map(Device.Previous::token))
                    .as("either of the two can be used")
                    .contains(Hash.of("one"));
        });
        writes.put("renew a token", () -> rotate(devices, stays, "two", "three"));
        writes.put("renew a token once more", () -> rotate(devices, stays, "three", "four"));
        writes.put("remove a device", () -> devices.remove(Given.DEMO, goes));
        return writes;
    }

    private static void storeToken(Devices devices, DeviceId id, String token) {
        assertThat(devices.storeToken(Given.DEMO, id, Hash.of(token), Given.NINE, LATER))
                .isTrue();
    }

    private static void rotate(Devices devices, DeviceId id, String presented, String next) {
        Devices.Renewal renewal = new Devices.Renewal(
                Hash.of(presented),
                Hash.of(next),
                new SealedToken(next),
                Given.NINE,
                Given.NINE.plus(Duration.ofMinutes(2)),
                LATER);
        assertThat(devices.rotate(Given.DEMO, id, renewal)).isTrue();
    }
}
