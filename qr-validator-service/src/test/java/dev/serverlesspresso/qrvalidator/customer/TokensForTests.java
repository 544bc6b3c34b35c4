package dev.serverlesspresso.qrvalidator.customer;

import dev.serverlesspresso.qrvalidator.Given;
import java.time.Clock;

/** Tokens with the key of the tests. */
public final class TokensForTests {

    private TokensForTests() {}

    public static CustomerTokens tokens(Clock clock) {
        return new CustomerTokens(Given.properties(), Given.access(), clock);
    }
}
