package dev.serverlesspresso.local.dynamodb.table;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import tools.jackson.databind.json.JsonMapper;

/** Table definitions in the journal, as JSON text. */
final class TableType extends BasicDataType<TableDefinition> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public int getMemory(TableDefinition table) {
        return 4_096;
    }

    @Override
    public void write(WriteBuffer buffer, TableDefinition table) {
        byte[] json = MAPPER.writeValueAsBytes(table);
        buffer.putVarInt(json.length).put(json);
    }

    @Override
    public TableDefinition read(ByteBuffer buffer) {
        byte[] json = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(json);
        return MAPPER.readValue(json, TableDefinition.class);
    }

    @Override
    public TableDefinition[] createStorage(int size) {
        return new TableDefinition[size];
    }
}
