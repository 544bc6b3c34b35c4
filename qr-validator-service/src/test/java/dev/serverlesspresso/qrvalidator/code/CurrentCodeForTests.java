package dev.serverlesspresso.qrvalidator.code;

import dev.serverlesspresso.qrvalidator.Given;
import dev.serverlesspresso.qrvalidator.shop.Shops;
import java.time.Clock;

/** The code of the moment with the secret of the tests. */
public final class CurrentCodeForTests {

    private CurrentCodeForTests() {}

    public static CurrentCode of(Shops shops, Codes codes, Clock clock) {
        return new CurrentCode(shops, codes, SignerForTests.signer(), clock, Given.properties());
    }
}
