package dev.serverlesspresso.run;

import dev.serverlesspresso.edge.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where each part of the system listens on this machine. */
public record Ports(int origin, int aws, int signIn, int mqtt, int qrValidator, int orderManager, int publisher) {
    /** The well-known ones. */
    public static Ports usual() {
        return new Ports(8080, 4566, 4567, 4568, 8081, 8082, 8083);
    }

    /** Where a service listens. */
    int of(Service service) {
        return switch (service) {
            case QR_VALIDATOR -> qrValidator;
            case ORDER_MANAGER -> orderManager;
            case PUBLISHER -> publisher;
        };
    }

    /** Seven that are free now, for tests. */
    public static Ports free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 7; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> free =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5), free.get(6));
        } catch (IOException e) {
            throw new UncheckedIOException("this machine has no free port", e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    /**
     * Fails on the first port that somebody else listens on.
     *
     * @throws RunFailure naming the port and what it was for
     */
    void checkFree() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("the screens", origin);
        ports.put("the local AWS", aws);
        ports.put("staff sign-in", signIn);
        ports.put("MQTT for the screens", mqtt);
        ports.put("qr-validator-service", qrValidator);
        ports.put("order-manager-service", orderManager);
        ports.put("publisher-service", publisher);
        ports.forEach(Ports::checkFree);
    }

    private static void checkFree(String what, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new RunFailure("port " + port + " (" + what + ") is in use: stop what listens there and try again");
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
