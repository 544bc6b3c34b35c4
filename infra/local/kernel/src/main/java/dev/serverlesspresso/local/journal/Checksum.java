package dev.serverlesspresso.local.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** The checksum (CRC-32C) of a part of a buffer. */
final class Checksum {
    private Checksum() {}

    static int of(ByteBuffer buffer, int start, int end) {
        ByteBuffer part = buffer.duplicate();
        part.limit(end).position(start);
        CRC32C checksum = new CRC32C();
        checksum.update(part);
        return (int) checksum.getValue();
    }

    static int of(byte[] bytes) {
        return of(ByteBuffer.wrap(bytes), 0, bytes.length);
    }
}
