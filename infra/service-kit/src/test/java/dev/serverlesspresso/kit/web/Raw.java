package dev.serverlesspresso.kit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends bytes as they are and reads the whole answer: clients do not let one send what is wrong. */
record Raw(int port) {

    /** An answer as it came. */
    record Answer(String text) {

        int status() {
            return Integer.parseInt(text.substring(9, 12));
        }

        String header(String name) {
            String head = text.substring(0, text.indexOf("\r\n\r\n"));
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .reduce((one, other) -> one + " | " + other)
                    .orElse("");
        }

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }

    Answer get(String path, String... headers) {
        return send("GET " + path + " HTTP/1.1", new byte[0], headers);
    }

    Answer post(String path, byte[] body, String... headers) {
        return send("POST " + path + " HTTP/1.1", body, headers);
    }

    Answer send(String first, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder(first).append("\r\n");
        boolean hosted = false;
        boolean sized = false;
        for (String header : headers) {
            head.append(header).append("\r\n");
            hosted |= header.startsWith("Host:");
            sized |= header.startsWith("Content-Length:") || header.startsWith("Transfer-Encoding:");
        }
        head.append(hosted ? "" : "Host: localhost\r\n");
        head.append(sized || body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n");
        head.append("Connection: close\r\n\r\n");
        return exchange(head.toString(), body);
    }

    private Answer exchange(String head, byte[] body) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            writeUntilRefused(out, body);
            socket.shutdownOutput();
            return new Answer(new String(everything(socket.getInputStream()), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeUntilRefused(OutputStream out, byte[] body) {
        try {
            out.write(body);
            out.flush();
        } catch (IOException refused) {
            // answered and closed before all was sent
        }
    }

    private static byte[] everything(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes.write(buffer, 0, count);
            }
        } catch (IOException reset) {
            // what had come before is the answer
        }
        return bytes.toByteArray();
    }
}
