package dev.serverlesspresso.run.origin;

import java.time.Duration;

/** What the origin gives to one request, one address and everybody together. */
public record Limits(Connections connections, Times times, Sizes sizes, Queue queue) {
    /** Room for a whole conference behind one address. */
    public static Limits usual() {
        return new Limits(
                new Connections(4_000, 2_000),
                new Times(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(120),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(120)),
                new Sizes(32 * 1024, 100, 1024 * 1024, 48 * 1024 * 1024),
                new Queue(64, 1_000, Duration.ofSeconds(8)));
    }

    /**
     * How many connections are open at once. One more is closed without an answer.
     *
     * @param all from everywhere
     * @param perAddress from one address
     */
    public record Connections(int all, int perAddress) {}

    /**
     * How long each part of an exchange may take.
     *
     * @param headers from the first byte of a request to the end of its headers
     * @param body from the end of the headers to the end of the body
     * @param idle between two requests of a connection; the services keep theirs longer
     * @param silent without a byte from a client that is listened to, as on a WebSocket; screens ping every 30 s
     * @param answer for a service to answer
     * @param whole from the end of the headers to the end of the answer
     */
    public record Times(
            Duration headers, Duration body, Duration idle, Duration silent, Duration answer, Duration whole) {}

    /**
     * How large a request may be, in bytes.
     *
     * @param head the request line and all headers
     * @param headers how many headers
     * @param body one body
     * @param bodies all bodies that are in memory at once
     */
    public record Sizes(int head, int headers, int body, long bodies) {}

    /**
     * How many requests one service gets at once, and how many wait for their turn.
     *
     * @param waits for how long, which is less than the screens wait for an answer
     */
    public record Queue(int atOnce, int waiting, Duration waits) {}

    public Limits with(Connections other) {
        return new Limits(other, times, sizes, queue);
    }

    public Limits with(Times other) {
        return new Limits(connections, other, sizes, queue);
    }

    public Limits with(Sizes other) {
        return new Limits(connections, times, other, queue);
    }

    public Limits with(Queue other) {
        return new Limits(connections, times, sizes, other);
    }
}
