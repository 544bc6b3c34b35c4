package dev.serverlesspresso.local.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they stand, which no client library would. */
public final class RawClient implements AutoCloseable {
    private final Socket socket;

    public RawClient(InetSocketAddress server) throws IOException {
        socket = new Socket(server.getAddress(), server.getPort());
        socket.setSoTimeout(10_000);
    }

    /** Everything that comes back until the server closes the connection. */
    public static String answer(InetSocketAddress server, String request) throws IOException {
        return answer(server, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static String answer(InetSocketAddress server, byte[] request) throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send(request);
            return client.rest();
        }
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
