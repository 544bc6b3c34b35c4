package dev.serverlesspresso.qrvalidator.pairing;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.serverlesspresso.qrvalidator.device.CredentialView;

/** What a device that claims its credential gets. */
sealed interface ClaimView {

    /** The credential, as it is renewed later. */
    record Claimed(@JsonValue CredentialView credential) implements ClaimView {}

    /** Until when it is worth asking again. */
    record Waiting(String expiresAt) implements ClaimView {}
}
