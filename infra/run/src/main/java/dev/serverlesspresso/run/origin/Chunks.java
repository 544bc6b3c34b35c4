package dev.serverlesspresso.run.origin;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes a body out of its chunks (RFC 9112, 7.1), to the letter. What may stand beside the body is read over. */
final class Chunks {
    private static final int MOST_DIGITS = 8;
    /** Of extensions and trailers together. */
    private static final int MOST_BESIDE = 32 * 1024;

    private enum Part {
        SIZE,
        EXTENSION,
        SIZE_ENDS,
        DATA,
        DATA_RETURNS,
        DATA_ENDS,
        TRAILER,
        TRAILER_ENDS,
        END
    }

    private Part part = Part.SIZE;
    private int digits;
    private long left;
    private int beside;
    private int trailerLength;
    private boolean trailerNamed;

    /** Whether the last byte of the last chunk, and of what follows it, has been read. */
    boolean isEnded() {
        return part == Part.END;
    }

    /**
     * Reads all that has arrived, or up to the end of the body.
     *
     * @param body has room for as many bytes as have arrived
     * @throws IOException if these are no chunks
     */
    void read(ByteBuffer arrived, ByteBuffer body) throws IOException {
        while (arrived.hasRemaining() && !isEnded()) {
            if (part == Part.DATA) {
                data(arrived, body);
            } else {
                part = after(arrived.get());
            }
        }
    }

    private void data(ByteBuffer arrived, ByteBuffer body) {
        int count = (int) Math.min(left, arrived.remaining());
        body.put(arrived.slice().limit(count));
        arrived.position(arrived.position() + count);
        left -= count;
        if (left == 0) {
            part = Part.DATA_RETURNS;
        }
    }

    private Part after(byte next) throws IOException {
        return switch (part) {
            case SIZE -> size(next);
            case EXTENSION -> next == '\r' ? Part.SIZE_ENDS : beside(next);
            case SIZE_ENDS -> expected('\n', next, digits > 0 && left > 0 ? Part.DATA : Part.TRAILER);
            case DATA_RETURNS -> expected('\r', next, Part.DATA_ENDS);
            case DATA_ENDS -> nextChunk(next);
            case TRAILER -> trailer(next);
            case TRAILER_ENDS -> trailerEnds(next);
            case DATA, END -> throw new IllegalStateException(part.name());
        };
    }

    private Part nextChunk(byte next) throws IOException {
        digits = 0;
        return expected('\n', next, Part.SIZE);
    }

    private Part size(byte next) throws IOException {
        int digit = Character.digit(next, 16);
        if (digit >= 0 && digits < MOST_DIGITS) {
            left = left * 16 + digit;
            digits++;
            return Part.SIZE;
        }
        if (digits == 0) {
            throw broken();
        }
        return switch (next) {
            case '\r' -> Part.SIZE_ENDS;
            case ';', ' ', '\t' -> Part.EXTENSION;
            default -> throw broken();
        };
    }

    private Part trailer(byte next) throws IOException {
        if (next == '\r') {
            return Part.TRAILER_ENDS;
        }
        trailerNamed |= next == ':' && trailerLength > 0;
        trailerLength++;
        return beside(next);
    }

    private Part trailerEnds(byte next) throws IOException {
        if (trailerLength == 0) {
            return expected('\n', next, Part.END);
        }
        if (!trailerNamed) {
            throw broken();
        }
        trailerLength = 0;
        trailerNamed = false;
        return expected('\n', next, Part.TRAILER);
    }

    private Part beside(byte next) throws IOException {
        beside++;
        if ((next >= 0 && next < ' ' && next != '\t') || beside > MOST_BESIDE) {
            throw broken();
        }
        return part;
    }

    private static Part expected(char expected, byte next, Part then) throws IOException {
        if (next != expected) {
            throw broken();
        }
        return then;
    }

    private static IOException broken() {
        return new IOException("a chunk of the body is broken");
    }
}
