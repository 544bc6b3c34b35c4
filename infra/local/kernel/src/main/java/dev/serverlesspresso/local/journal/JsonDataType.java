package dev.serverlesspresso.local.journal;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** JSON documents as values of a {@link JournalMap}, stored as UTF-8 text. */
public final class JsonDataType extends BasicDataType<JsonNode> {
    public static final JsonDataType INSTANCE = new JsonDataType();

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private JsonDataType() {}

    @Override
    public int getMemory(JsonNode value) {
        return 512;
    }

    @Override
    public void write(WriteBuffer buffer, JsonNode value) {
        byte[] bytes = MAPPER.writeValueAsBytes(value);
        buffer.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public JsonNode read(ByteBuffer buffer) {
        byte[] bytes = new byte[org.h2.mvstore.DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return MAPPER.readTree(bytes);
    }

    @Override
    public JsonNode[] createStorage(int size) {
        return new JsonNode[size];
    }
}
