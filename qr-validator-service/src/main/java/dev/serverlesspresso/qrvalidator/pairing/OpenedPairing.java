package dev.serverlesspresso.qrvalidator.pairing;

import java.net.URI;
import java.time.Instant;

/** A new pairing with its secret, which only the display gets. */
record OpenedPairing(PairingCode code, String secret, Instant expiresAt, Instant serverTime, URI confirmUrl) {

    @Override
    public String toString() {
        return "OpenedPairing[expiresAt=" + expiresAt + "]";
    }
}
