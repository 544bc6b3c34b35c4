package dev.serverlesspresso.local.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON documents, or records as JSON, as values of a {@link JournalMap}. What is written can be read again: it is ASCII
 * with everything else escaped, has no limits of its own that are lower than those of requests, and is {@link #check
 * checked} before it is put.
 */
public final class JsonDataType<T> extends BasicDataType<T> {
    private static final int DEEPEST = 2_000;

    private static final JsonMapper RECORDS = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNameLength(Integer.MAX_VALUE)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    // A number that was too large when it was read stays one, and does not become the string
                    // "Infinity".
                    .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .build();

    private static final JsonMapper DOCUMENTS = RECORDS.rebuild()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Documents of any form; decimals keep their digits. */
    public static final JsonDataType<JsonNode> INSTANCE = new JsonDataType<>(DOCUMENTS, JsonNode.class, 512, false);

    private final JsonMapper mapper;
    private final Class<T> type;
    private final int memory;
    private final boolean salvaging;

    private JsonDataType(JsonMapper mapper, Class<T> type, int memory, boolean salvaging) {
        this.mapper = mapper;
        this.type = type;
        this.memory = memory;
        this.salvaging = salvaging;
    }

    /** {@code memory}: how many bytes one takes, about. */
    public static <T> JsonDataType<T> of(Class<T> type, int memory) {
        return new JsonDataType<>(RECORDS, type, memory, false);
    }

    /**
     * Makes sure that a value can be read again.
     *
     * @throws JournalException if it cannot
     */
    void check(T value) {
        try {
            parse(bytes(value));
        } catch (JacksonException e) {
            throw new JournalException(
                    "the journal does not take what it could not read again: " + e.getOriginalMessage(), e);
        }
    }

    /** The same type, which leaves out, as nulls, documents that cannot be read. */
    JsonDataType<T> salvaging() {
        return new JsonDataType<>(mapper, type, memory, true);
    }

    @Override
    public void read(ByteBuffer buffer, Object storage, int count) {
        for (int i = 0; i < count; i++) {
            try {
                ((Object[]) storage)[i] = read(buffer);
            } catch (JacksonException e) {
                if (!salvaging) {
                    throw e;
                }
            }
        }
    }

    @Override
    public int getMemory(T value) {
        return memory;
    }

    @Override
    public void write(WriteBuffer buffer, T value) {
        byte[] bytes = bytes(value);
        buffer.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public T read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return parse(bytes);
    }

    private byte[] bytes(T value) {
        return mapper.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }

    /** From a string, since Jackson reads half a surrogate pair as a name from a string, but not from bytes. */
    private T parse(byte[] json) {
        return mapper.readValue(new String(json, StandardCharsets.UTF_8), type);
    }

    @Override
    @SuppressWarnings("unchecked") // an array of T is an array of its class
    public T[] createStorage(int size) {
        return (T[]) java.lang.reflect.Array.newInstance(type, size);
    }
}
