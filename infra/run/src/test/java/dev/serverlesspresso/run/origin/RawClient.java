package dev.serverlesspresso.run.origin;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that sends exactly the bytes it is told to, and waits for an answer so long at most. */
final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private boolean toHead;

    /** What came back, or nothing but an end of the connection. */
    record Answer(int status, String head, String body) {
        static final Answer CLOSED = new Answer(0, "", "");

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String code() {
            return json().path("code").asString("");
        }

        @Nullable
        String header(String name) {
            return head.lines()
                    .skip(1)
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }
    }

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends one request and reads its answer on a connection of its own. */
    static Answer ask(int port, String... lines) throws IOException {
        try (RawClient client = new RawClient(port)) {
            client.send(request(lines));
            return client.answer();
        }
    }

    /** The lines of a head, with a good Host unless one is there. */
    static String request(String... lines) {
        StringBuilder request = new StringBuilder(lines[0]).append("\r\n");
        boolean host = false;
        for (int i = 1; i < lines.length; i++) {
            host |= lines[i].toLowerCase(Locale.ROOT).startsWith("host:");
            request.append(lines[i]).append("\r\n");
        }
        return request + (host ? "" : "Host: localhost\r\n") + "\r\n";
    }

    static String upgrade(String target) {
        return request(
                "GET " + target + " HTTP/1.1",
                "Connection: keep-alive, Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Protocol: mqtt",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
    }

    void send(String text) throws IOException {
        toHead = text.startsWith("HEAD ");
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    void sendsNoMore() throws IOException {
        socket.shutdownOutput();
    }

    String read(int count) throws IOException {
        return new String(in.readNBytes(count), StandardCharsets.ISO_8859_1);
    }

    /** Whether the origin closes the connection, waiting for as long as a read may take. */
    boolean isClosed() throws IOException {
        try {
            return in.read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    void waitAtMost(Duration limit) throws IOException {
        socket.setSoTimeout((int) limit.toMillis());
    }

    Answer answer() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return Answer.CLOSED;
            }
            head.append((char) next);
        }
        Answer bare = new Answer(Integer.parseInt(head.substring(9, 12)), head.toString(), "");
        return toHead ? bare : new Answer(bare.status(), bare.head(), body(bare));
    }

    /** As long as the head says, or up to the end of the connection; chunks are given as they came. */
    private String body(Answer bare) throws IOException {
        String length = bare.header("Content-Length");
        if (length != null) {
            return new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
        }
        boolean closes = "close".equals(bare.header("Connection"));
        return closes ? new String(in.readAllBytes(), StandardCharsets.UTF_8) : "";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
