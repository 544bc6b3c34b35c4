package dev.serverlesspresso.qrvalidator.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SealedTokenTests {
    private final Random random = new Random(1);

    @Test
    void onlyTheTokenItWasSealedUnderOpensIt() {
        SealedToken sealed = SealedToken.seal("next", "before", random);

        assertThat(sealed.open("before")).contains("next");
        assertThat(sealed.open("another")).isEmpty();
        assertThat(new SealedToken("no base64!").open("before")).isEmpty();
    }

    /** AES-GCM gives its key away when a nonce is used twice (NIST SP 800-38D, 8). */
    @Test
    void noNonceIsUsedTwice() {
        SealedToken one = SealedToken.seal("next", "before", random);
        SealedToken other = SealedToken.seal("next", "before", random);

        assertThat(other.value().substring(0, 16)).isNotEqualTo(one.value().substring(0, 16));
    }

    @Test
    void itIsNotWrittenOut() {
        assertThat(SealedToken.seal("next", "before", random)).hasToString("SealedToken");
    }
}
