package dev.serverlesspresso.local.journal;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.DataType;

/**
 * Puts length and checksum before the keys, and before the values, of each page. MVStore itself has none for what a page
 * holds, so that damage would be met at some later read, or never.
 */
final class CheckedType<T> implements DataType<T> {
    private final DataType<T> type;

    CheckedType(DataType<T> type) {
        this.type = type;
    }

    @Override
    public int compare(T a, T b) {
        return type.compare(a, b);
    }

    @Override
    public int binarySearch(T key, Object storage, int size, int initialGuess) {
        return type.binarySearch(key, storage, size, initialGuess);
    }

    @Override
    public int getMemory(T value) {
        return type.getMemory(value);
    }

    @Override
    public boolean isMemoryEstimationAllowed() {
        return type.isMemoryEstimationAllowed();
    }

    @Override
    public void write(WriteBuffer buffer, T value) {
        type.write(buffer, value);
    }

    @Override
    public void write(WriteBuffer buffer, Object storage, int count) {
        int head = buffer.position();
        buffer.putInt(0).putInt(0);
        int start = buffer.position();
        type.write(buffer, storage, count);
        int end = buffer.position();
        int checksum = Checksum.of(buffer.getBuffer(), start, end);
        buffer.position(head).putInt(end - start).putInt(checksum).position(end);
    }

    @Override
    public T read(ByteBuffer buffer) {
        return type.read(buffer);
    }

    @Override
    public void read(ByteBuffer buffer, Object storage, int count) {
        int end = check(buffer);
        type.read(buffer, storage, count);
        if (buffer.position() != end) {
            throw damaged("a page holds more or less than its length says");
        }
    }

    /** Checks what comes next and returns where it ends. */
    static int check(ByteBuffer buffer) {
        int length = buffer.getInt();
        int expected = buffer.getInt();
        int start = buffer.position();
        if (length < 0 || length > buffer.remaining() || Checksum.of(buffer, start, start + length) != expected) {
            throw damaged("a page does not have the checksum that it was written with");
        }
        return start + length;
    }

    private static RuntimeException damaged(String message) {
        return DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, message);
    }

    @Override
    public T[] createStorage(int size) {
        return type.createStorage(size);
    }
}
