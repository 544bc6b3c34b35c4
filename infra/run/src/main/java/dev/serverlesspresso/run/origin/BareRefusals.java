package dev.serverlesspresso.run.origin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Gives a body to the refusals that Undertow writes itself, before any handler has seen the request: for what it cannot
 * parse and for a bad {@code Host}. There is no other place to do so.
 */
final class BareRefusals extends AbstractStreamSinkConduit<StreamSinkConduit> {
    private static final byte[] REFUSAL = "HTTP/1.1 400 ".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] UPGRADE = "HTTP/1.1 101 ".getBytes(StandardCharsets.ISO_8859_1);

    private boolean upgraded;

    BareRefusals(StreamSinkConduit next) {
        super(next);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return isBare(bytes) ? instead(bytes) : next.write(bytes);
    }

    @Override
    public int writeFinal(ByteBuffer bytes) throws IOException {
        return isBare(bytes) ? instead(bytes) : next.writeFinal(bytes);
    }

    private boolean isBare(ByteBuffer bytes) {
        upgraded |= startsWith(bytes, UPGRADE);
        if (upgraded || !startsWith(bytes, REFUSAL)) {
            return false;
        }
        String head = StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
        return head.endsWith("\r\n\r\n") && head.contains("\r\nContent-Length: 0\r\n");
    }

    private static boolean startsWith(ByteBuffer bytes, byte[] start) {
        return bytes.remaining() >= start.length
                && bytes.duplicate().limit(bytes.position() + start.length).equals(ByteBuffer.wrap(start));
    }

    /** Some hundred bytes, at the beginning of an answer: a socket that does not take them is given up. */
    private int instead(ByteBuffer bytes) throws IOException {
        ByteBuffer problem = ByteBuffer.wrap(answer().getBytes(StandardCharsets.UTF_8));
        next.write(problem);
        if (problem.hasRemaining()) {
            throw new IOException("the client does not read");
        }
        int count = bytes.remaining();
        bytes.position(bytes.limit());
        return count;
    }

    private static String answer() {
        String json = Problem.MALFORMED.json();
        StringBuilder answer = new StringBuilder("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n");
        answer.append("Content-Type: application/problem+json\r\nCache-Control: no-store\r\nContent-Length: ")
                .append(json.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n");
        SecurityHeaders.ALWAYS.forEach(
                (name, value) -> answer.append(name).append(": ").append(value).append("\r\n"));
        return answer.append("\r\n").append(json).toString();
    }
}
