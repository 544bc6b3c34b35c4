package dev.serverlesspresso.local.wire;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** The port of the local AWS cannot be bound; the message names it. */
public final class AddressInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AddressInUseException(InetSocketAddress address, @Nullable Throwable cause) {
        super(
                "cannot listen on " + address.getHostString() + ":" + address.getPort() + ": "
                        + (cause == null ? "unknown reason" : cause.getMessage()),
                cause);
    }
}
