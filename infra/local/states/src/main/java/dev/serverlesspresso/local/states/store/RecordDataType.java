package dev.serverlesspresso.local.states.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import tools.jackson.databind.json.JsonMapper;

/** Records as values of a journal map, stored as JSON. */
final class RecordDataType<T> extends BasicDataType<T> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Class<T> type;

    RecordDataType(Class<T> type) {
        this.type = type;
    }

    @Override
    public int getMemory(T value) {
        return 1024;
    }

    @Override
    public void write(WriteBuffer buffer, T value) {
        byte[] bytes = MAPPER.writeValueAsBytes(value);
        buffer.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public T read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return MAPPER.readValue(bytes, type);
    }

    @Override
    @SuppressWarnings("unchecked") // an array of T is an array of its class
    public T[] createStorage(int size) {
        return (T[]) java.lang.reflect.Array.newInstance(type, size);
    }
}
