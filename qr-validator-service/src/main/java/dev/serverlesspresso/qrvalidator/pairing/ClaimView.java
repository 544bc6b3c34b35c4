package dev.serverlesspresso.qrvalidator.pairing;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.serverlesspresso.qrvalidator.display.CredentialView;

/** What a display that claims its credential gets. */
sealed interface ClaimView {

    /** The credential, as it is renewed later. */
    record Claimed(@JsonValue CredentialView credential) implements ClaimView {}

    /** Until when it is worth asking again. */
    record Waiting(String expiresAt) implements ClaimView {}
}
