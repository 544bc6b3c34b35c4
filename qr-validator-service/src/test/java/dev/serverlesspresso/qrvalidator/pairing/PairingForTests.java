package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.kit.time.Ids;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.display.Credential;
import dev.serverlesspresso.qrvalidator.display.DisplayDesk;
import dev.serverlesspresso.qrvalidator.display.DisplaysForTests;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** A desk with the keys of the tests. */
public final class PairingForTests {

    private PairingForTests() {}

    public static PairingDesk desk(Pairings pairings, DisplayDesk displays, Clock clock) {
        SecureRandom random = new SecureRandom();
        return new PairingDesk(
                pairings,
                displays,
                DisplaysForTests.secrets(),
                random,
                new Ids(clock, random),
                clock,
                Given.properties());
    }

    /** The credential of a claim, empty if it ended in another way. */
    public static Optional<Credential> claim(PairingDesk desk, Opened opened) {
        return desk.claim(opened.code(), opened.secret()) instanceof Claim.Claimed claimed
                ? Optional.of(claimed.credential())
                : Optional.empty();
    }
}
