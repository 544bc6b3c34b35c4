package dev.serverlesspresso.edge;

import java.util.Locale;

/** The services that paths below {@code /api/} lead to, each on the port that its {@code application.yaml} names. */
public enum Service {
    QR_VALIDATOR(8081),
    ORDER_MANAGER(8082),
    PUBLISHER(8083);

    private final int port;

    Service(int port) {
        this.port = port;
    }

    public int port() {
        return port;
    }

    /** The name that queues, images and log groups have, such as {@code qr-validator}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
