package dev.serverlesspresso.ordermanager.access;

import dev.serverlesspresso.kit.access.Caller;
import java.time.Instant;

/** The devices that were removed not long ago: until the last token that one can have has ended. */
interface RemovedDevices {

    boolean contains(Caller.Device device);

    /** Adds a device; doing it twice changes nothing. */
    void add(String shopId, String deviceId, Instant until);
}
