package dev.serverlesspresso.qrvalidator.pairing;

import dev.serverlesspresso.qrvalidator.display.Display;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pairings that are under way. */
interface Pairings {

    /** Stores a new pairing; false if its code is in use. */
    boolean store(Pairing pairing, Instant now);

    Optional<Pairing> find(PairingCode code);

    /** Those of these codes that are there; one left out may be found the next time. */
    Map<PairingCode, Pairing> findAll(Set<PairingCode> codes);

    /** Confirms the pairing and stores the display, both or neither; false if somebody did before, or the code is over. */
    boolean confirm(PairingCode code, Display display, Instant now);
}
