package dev.serverlesspresso.qrvalidator.pairing;

import java.net.URI;
import java.time.Instant;

/** A new pairing, as its display is told. */
record OpenedPairing(PairingCode code, String secret, Instant expiresAt, Instant serverTime, URI confirmUrl) {

    @Override
    public String toString() {
        return "OpenedPairing[expiresAt=" + expiresAt + "]";
    }
}
