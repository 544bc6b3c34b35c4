package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.kit.time.Ids;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.device.Credential;
import dev.serverlesspresso.qrvalidator.device.DeviceDesk;
import dev.serverlesspresso.qrvalidator.device.DevicesForTests;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** A desk with the keys of the tests. */
final class PairingForTests {

    private PairingForTests() {}

    static PairingDesk desk(Pairings pairings, DeviceDesk devices, Clock clock) {
        SecureRandom random = new SecureRandom();
        return new PairingDesk(
                pairings,
                devices,
                DevicesForTests.secrets(),
                random,
                new Ids(clock, random),
                clock,
                Given.properties());
    }

    /** The credential of a claim, empty if it ended in another way. */
    static Optional<Credential> claim(PairingDesk desk, OpenedPairing opened) {
        return desk.claim(opened.code(), opened.secret()).value();
    }
}
