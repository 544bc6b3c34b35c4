package dev.serverlesspresso.run.origin;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A service behind the origin: answers with its name and what it was asked, and echoes on a WebSocket. */
final class StubBackend implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");

    private final String name;
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(StubBackend::thread);
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Behaviour behaviour = request -> true;
    private volatile String refusal = "";

    /** One request as it arrived. */
    record Seen(String head, String body) {
        String line() {
            return head.substring(0, head.indexOf('\r'));
        }

        /** The value of a header, several joined by a bar, or null. */
        @Nullable
        String header(String name) {
            List<String> values = head.lines()
                    .skip(1)
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
            return values.isEmpty() ? null : String.join("|", values);
        }
    }

    /** What happens before a request is answered; false closes the connection instead. */
    @FunctionalInterface
    interface Behaviour {
        boolean answers(Seen request) throws InterruptedException;
    }

    StubBackend(String name) {
        this.name = name;
        try {
            server = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    List<Seen> seen() {
        return seen;
    }

    int connections() {
        return open.size();
    }

    void behave(Behaviour other) {
        behaviour = other;
    }

    /** From now on every handshake is answered by exactly this, and the connection closed. */
    void refuseHandshakes(String answer) {
        refusal = answer;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            threads.shutdownNow();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            while (true) {
                String head = head(in);
                Seen request = new Seen(head, new String(in.readNBytes(length(head)), StandardCharsets.UTF_8));
                seen.add(request);
                if (!behaviour.answers(request)) {
                    return;
                }
                if ("websocket".equals(request.header("Upgrade")) && !refusal.isEmpty()) {
                    out.write(refusal.getBytes(StandardCharsets.US_ASCII));
                    return;
                }
                if ("websocket".equals(request.header("Upgrade"))) {
                    out.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
                    in.transferTo(out);
                    return;
                }
                out.write(answer(request));
                if (isLast(request)) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other side has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    /** After so many requests a service closes its connection, and says so. */
    private static boolean isLast(Seen request) {
        return request.line().contains("last");
    }

    private byte[] answer(Seen request) {
        String body = name + " " + request.line() + " " + request.header("Host") + " " + request.body();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        if (request.line().contains("chunked")) {
            String head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";
            answer.writeBytes((head + Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            answer.writeBytes(bytes);
            answer.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return answer.toByteArray();
        }
        answer.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + bytes.length
                        + (isLast(request) ? "\r\nConnection: close" : "") + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(bytes);
        return answer.toByteArray();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static int length(String head) {
        Matcher length = LENGTH.matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "stub-backend");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
