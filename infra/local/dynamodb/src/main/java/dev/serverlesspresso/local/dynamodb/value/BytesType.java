package dev.serverlesspresso.local.dynamodb.value;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Bytes as keys or values in the journal. */
public final class BytesType extends BasicDataType<Bytes> {
    public static final BytesType INSTANCE = new BytesType();

    private BytesType() {}

    @Override
    public int compare(Bytes first, Bytes second) {
        return first.compareTo(second);
    }

    @Override
    public int getMemory(Bytes bytes) {
        return 40 + bytes.length();
    }

    @Override
    public void write(WriteBuffer buffer, Bytes bytes) {
        buffer.putVarInt(bytes.length()).put(bytes.array());
    }

    @Override
    public Bytes read(ByteBuffer buffer) {
        byte[] content = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(content);
        return Bytes.of(content);
    }

    @Override
    public Bytes[] createStorage(int size) {
        return new Bytes[size];
    }
}
