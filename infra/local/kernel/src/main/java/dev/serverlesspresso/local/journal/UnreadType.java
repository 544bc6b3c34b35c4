package dev.serverlesspresso.local.journal;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Checks what a {@link CheckedType} has written, of whatever type it is, and reads none of it. */
final class UnreadType extends BasicDataType<Object> {
    @Override
    public void read(ByteBuffer buffer, Object storage, int count) {
        buffer.position(CheckedType.check(buffer));
    }

    @Override
    public Object read(ByteBuffer buffer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getMemory(Object value) {
        return 0;
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
