package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.qrvalidator.device.Device;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pairings that are under way. */
interface Pairings {

    /** Stores a new pairing; false if its code is in use. */
    boolean store(Pairing pairing, Instant now);

    Optional<Pairing> find(PairingCode code);

    /** The pairings of these codes. One that exists may be missing, and is then found by the next call. */
    Map<PairingCode, Pairing> findAll(Set<PairingCode> codes);

    /** Confirms the pairing and stores the device, both or neither; false if it was confirmed before, or the code has expired. */
    boolean confirm(PairingCode code, Device device, Instant now);
}
