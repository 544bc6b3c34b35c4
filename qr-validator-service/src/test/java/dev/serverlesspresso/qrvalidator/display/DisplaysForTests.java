package dev.serverlesspresso.qrvalidator.display;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.customer.TokensForTests;
import java.security.SecureRandom;
import java.time.Clock;

/** A desk with the key of the tests. */
public final class DisplaysForTests {

    private DisplaysForTests() {}

    public static DisplayDesk desk(Displays displays, Clock clock) {
        return desk(displays, events -> {}, clock);
    }

    public static DisplayDesk desk(Displays displays, EventBus bus, Clock clock) {
        return new DisplayDesk(
                displays, secrets(), TokensForTests.tokens(clock), bus, new SecureRandom(), clock, Given.properties());
    }

    public static RenewalTokens secrets() {
        return new RenewalTokens(Given.properties(), new SecureRandom());
    }
}
