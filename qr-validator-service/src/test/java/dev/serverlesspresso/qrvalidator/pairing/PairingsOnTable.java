package dev.serverlesspresso.qrvalidator.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.kit.aws.Retry;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.device.Device;
import dev.serverlesspresso.qrvalidator.device.DeviceId;
import dev.serverlesspresso.qrvalidator.device.DeviceKind;
import dev.serverlesspresso.qrvalidator.device.Hash;
import dev.serverlesspresso.qrvalidator.scan.CodesTable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pairings in a table of a test. */
public final class PairingsOnTable {

    private static final Instant END = Given.NINE.plus(Duration.ofMinutes(10));

    private PairingsOnTable() {}

    static Pairings in(CodesTable table) {
        return new DynamoDbPairings(table.client(), Retry.usual(), Given.propertiesWithTable(table.name()));
    }

    /** One of each kind of write, for each of two devices. */
    public static Map<String, Runnable> writes(CodesTable table, DeviceId left, DeviceId right) {
        Pairings pairings = in(table);
        Map<String, Runnable> writes = new LinkedHashMap<>();
        writes.put("open a pairing", () -> open(pairings, "AAAAAA"));
        writes.put("confirm a pairing", () -> confirm(pairings, "AAAAAA", left));
        writes.put("open another pairing", () -> open(pairings, "BBBBBB"));
        writes.put("confirm another pairing", () -> confirm(pairings, "BBBBBB", right));
        return writes;
    }

    private static void open(Pairings pairings, String code) {
        Pairing pairing = new Pairing(
                new PairingCode(code), DeviceKind.DISPLAY, Hash.of("secret of " + code), END, Optional.empty());
        assertThat(pairings.store(pairing, Given.NINE)).isTrue();
    }

    /** As a desk, which takes the place that it finds when its own confirmation was stored before. */
    private static void confirm(Pairings pairings, String text, DeviceId id) {
        PairingCode code = new PairingCode(text);
        Device device = Device.paired(Given.DEMO, id, DeviceKind.DISPLAY, "Left", Given.NINE, END);
        boolean first = pairings.confirm(code, device, Given.NINE);
        assertThat(first
                        || pairings.find(code)
                                .flatMap(Pairing::place)
                                .filter(place -> place.deviceId().equals(id))
                                .isPresent())
                .isTrue();
    }
}
