package dev.serverlesspresso.qrvalidator.code;

import dev.serverlesspresso.qrvalidator.Given;

/** A signer with the secret of the tests. */
public final class SignerForTests {

    private SignerForTests() {}

    public static CodeSigner signer() {
        return new CodeSigner(Given.properties());
    }
}
