package dev.serverlesspresso.local.iot.broker;

import java.time.Duration;

/**
 * What can be set on the broker.
 *
 * @param endpointAddress what DescribeEndpoint answers, host and port
 * @param signatureLifetime how long a signed URL without {@code X-Amz-Expires} is good
 * @param connectWithin how long an open WebSocket may take to send its CONNECT
 * @param sessionLifetime how long a persistent session and its queued messages outlive their connection
 * @param queuedMessages how many messages may wait for one client
 * @param queuedBytes how many bytes of payload may wait for one client
 */
public record IotSettings(
        String endpointAddress,
        Duration signatureLifetime,
        Duration connectWithin,
        Duration sessionLifetime,
        int queuedMessages,
        long queuedBytes) {
    public IotSettings {
        if (queuedMessages < 1 || queuedBytes < 1) {
            throw new IllegalArgumentException("a client's queue must hold at least one message and one byte: "
                    + queuedMessages + ", " + queuedBytes);
        }
    }

    /** AWS's values, with a queue that fits one machine. */
    public static IotSettings defaults(String endpointAddress) {
        return new IotSettings(
                endpointAddress,
                Duration.ofMinutes(15),
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                1_000,
                8L * 1024 * 1024);
    }
}
