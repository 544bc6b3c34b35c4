package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.qrvalidator.device.DeviceKind;
import java.net.URI;
import java.time.Instant;

/** A new pairing with its secret, which only the device gets. */
record OpenedPairing(
        PairingCode code, DeviceKind kind, String secret, Instant expiresAt, Instant serverTime, URI confirmUrl) {

    @Override
    public String toString() {
        return "OpenedPairing[expiresAt=" + expiresAt + "]";
    }
}
