package dev.serverlesspresso.system.origin;

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

/** A connection to a port of this machine on which exactly the given bytes are sent. */
final class RawConnection implements AutoCloseable {
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    private final Socket socket;
    private final InputStream in;

    /** What came back. */
    record Answer(int status, String head, String body) {
        boolean isProblem() {
            return status >= 400
                    && String.valueOf(header("Content-Type")).startsWith("application/problem+json")
                    && json().path("status").asInt() == status
                    && !json().path("code").asString("").isEmpty();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
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

    RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) ANSWERS_WITHIN.toMillis());
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends these lines, with the Host of a browser on this machine, on a connection of its own. */
    static Answer ask(int port, String body, String... lines) throws IOException {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(String.join("\r\n", lines) + "\r\nHost: localhost:" + port + "\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body);
            return connection.answer();
        }
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    Answer answer() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after '" + head + "'");
            }
            head.append((char) next);
        }
        Answer bare = new Answer(Integer.parseInt(head.substring(9, 12)), head.toString(), "");
        String length = bare.header("Content-Length");
        if (length != null) {
            return new Answer(bare.status(), bare.head(), text(Integer.parseInt(length)));
        }
        return "chunked".equals(bare.header("Transfer-Encoding"))
                ? new Answer(bare.status(), bare.head(), chunks())
                : bare;
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        while (true) {
            StringBuilder size = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                size.append((char) next);
            }
            int count = Integer.parseInt(size.toString().strip(), 16);
            body.append(text(count));
            in.readNBytes(2);
            if (count == 0) {
                return body.toString();
            }
        }
    }

    private String text(int count) throws IOException {
        return new String(in.readNBytes(count), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
