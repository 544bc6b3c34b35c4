package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.kit.access.AccessToken;

/** Those devices that are paired now, as the QR validator knows them. */
@FunctionalInterface
interface PairedDevices {

    /**
     * Whether the device of this token is still paired. Fails with {@link dev.serverlesspresso.kit.problem.Unavailable}
     * if that cannot be known now.
     */
    boolean isPaired(AccessToken token);
}
