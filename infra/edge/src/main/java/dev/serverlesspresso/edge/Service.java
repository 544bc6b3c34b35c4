package dev.serverlesspresso.edge;

import java.util.Locale;

/** The services that paths below {@code /api/} lead to. */
public enum Service {
    QR_VALIDATOR,
    ORDER_MANAGER,
    PUBLISHER;

    /** The name that queues, images and log groups have, such as {@code qr-validator}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
