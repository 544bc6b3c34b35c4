package dev.serverlesspresso.run.origin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;

/** An origin with a stub behind each of its routes, on free ports. */
record Behind(
        Origin origin,
        int port,
        StubBackend qrValidator,
        StubBackend orderManager,
        StubBackend publisher,
        StubBackend mqtt)
        implements AutoCloseable {

    static Behind start(Limits limits) {
        StubBackend qrValidator = new StubBackend("qr-validator");
        StubBackend orderManager = new StubBackend("order-manager");
        StubBackend publisher = new StubBackend("publisher");
        StubBackend mqtt = new StubBackend("mqtt");
        int port = free();
        Origin origin = Origin.start(new OriginSettings(
                port,
                null,
                URI.create("http://localhost:1"),
                new OriginSettings.Backends(qrValidator.port(), orderManager.port(), publisher.port(), mqtt.port()),
                limits));
        return new Behind(origin, port, qrValidator, orderManager, publisher, mqtt);
    }

    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    List<StubBackend> backends() {
        return List.of(qrValidator, orderManager, publisher, mqtt);
    }

    @Override
    public void close() {
        origin.close();
        backends().forEach(StubBackend::close);
    }
}
