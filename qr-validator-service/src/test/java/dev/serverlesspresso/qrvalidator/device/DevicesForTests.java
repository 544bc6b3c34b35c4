package dev.serverlesspresso.qrvalidator.device;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.customer.TokensForTests;
import java.security.SecureRandom;
import java.time.Clock;

/** A desk with the key of the tests. */
public final class DevicesForTests {

    private DevicesForTests() {}

    public static DeviceDesk desk(Devices devices, Clock clock) {
        return desk(devices, events -> {}, clock);
    }

    public static DeviceDesk desk(Devices devices, EventBus bus, Clock clock) {
        return new DeviceDesk(
                devices, secrets(), TokensForTests.tokens(clock), bus, new SecureRandom(), clock, Given.properties());
    }

    public static RenewalTokens secrets() {
        return new RenewalTokens(Given.properties(), new SecureRandom());
    }
}
