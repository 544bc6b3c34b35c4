package dev.serverlesspresso.local.dynamodb.value;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue.B;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.BS;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.Bool;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.L;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.M;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.N;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.NS;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.Null;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.S;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue.SS;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Items as values in the journal: a tag for each type, lengths before contents. */
public final class ItemType extends BasicDataType<Item> {
    public static final ItemType INSTANCE = new ItemType();

    private static final List<String> TAGS = List.of("S", "N", "B", "BOOL", "NULL", "L", "M", "SS", "NS", "BS");

    private ItemType() {}

    @Override
    public int getMemory(Item item) {
        return 100 + 2 * item.size() + 60 * item.attributes().size();
    }

    @Override
    public void write(WriteBuffer buffer, Item item) {
        map(buffer, item.attributes());
    }

    @Override
    public Item read(ByteBuffer buffer) {
        return new Item(map(buffer));
    }

    @Override
    public Item[] createStorage(int size) {
        return new Item[size];
    }

    private static void value(WriteBuffer buffer, AttributeValue value) {
        buffer.put((byte) TAGS.indexOf(value.type()));
        if (value instanceof S s) {
            text(buffer, s.value());
        } else if (value instanceof N n) {
            number(buffer, n);
        } else if (value instanceof B b) {
            BytesType.INSTANCE.write(buffer, b.value());
        } else if (value instanceof Bool b) {
            buffer.put((byte) (b.value() ? 1 : 0));
        } else if (value instanceof L l) {
            buffer.putVarInt(l.values().size());
            l.values().forEach(element -> value(buffer, element));
        } else if (value instanceof M m) {
            map(buffer, m.values());
        } else {
            set(buffer, value);
        }
    }

    private static void set(WriteBuffer buffer, AttributeValue value) {
        if (value instanceof SS set) {
            buffer.putVarInt(set.values().size());
            set.values().forEach(element -> text(buffer, element));
        } else if (value instanceof NS set) {
            buffer.putVarInt(set.values().size());
            set.values().forEach(element -> number(buffer, element));
        } else if (value instanceof BS set) {
            buffer.putVarInt(set.values().size());
            set.values().forEach(element -> BytesType.INSTANCE.write(buffer, element));
        }
    }

    private static AttributeValue value(ByteBuffer buffer) {
        return switch (TAGS.get(buffer.get())) {
            case "S" -> new S(text(buffer));
            case "N" -> number(buffer);
            case "B" -> new B(BytesType.INSTANCE.read(buffer));
            case "BOOL" -> new Bool(buffer.get() == 1);
            case "L" -> new L(elements(buffer, ItemType::value));
            case "M" -> new M(map(buffer));
            case "SS" -> new SS(setOf(buffer, ItemType::text));
            case "NS" -> new NS(setOf(buffer, ItemType::number));
            case "BS" -> new BS(setOf(buffer, BytesType.INSTANCE::read));
            default -> new Null();
        };
    }

    private static void map(WriteBuffer buffer, Map<String, AttributeValue> attributes) {
        buffer.putVarInt(attributes.size());
        attributes.forEach((name, value) -> {
            text(buffer, name);
            value(buffer, value);
        });
    }

    private static Map<String, AttributeValue> map(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String name = text(buffer);
            attributes.put(name, value(buffer));
        }
        return attributes;
    }

    private static <T> List<T> elements(ByteBuffer buffer, Function<ByteBuffer, T> element) {
        int size = DataUtils.readVarInt(buffer);
        List<T> elements = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            elements.add(element.apply(buffer));
        }
        return elements;
    }

    private static <T> Set<T> setOf(ByteBuffer buffer, Function<ByteBuffer, T> element) {
        return new LinkedHashSet<>(elements(buffer, element));
    }

    private static void text(WriteBuffer buffer, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        buffer.putVarInt(utf8.length).put(utf8);
    }

    private static String text(ByteBuffer buffer) {
        byte[] utf8 = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static void number(WriteBuffer buffer, N number) {
        byte[] unscaled = number.value().unscaledValue().toByteArray();
        buffer.putVarInt(unscaled.length).put(unscaled).putInt(number.value().scale());
    }

    private static N number(ByteBuffer buffer) {
        byte[] unscaled = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(unscaled);
        return new N(new BigDecimal(new BigInteger(unscaled), buffer.getInt()));
    }
}
