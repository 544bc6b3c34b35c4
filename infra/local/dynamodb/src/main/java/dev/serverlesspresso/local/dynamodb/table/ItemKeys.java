package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.Bytes;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Checks the keys in requests and items against the table, and encodes them. */
public final class ItemKeys {
    private static final String EMPTY = "One or more parameter values are not valid. ";
    private static final int LONGEST_HASH = 2_048;
    private static final int LONGEST_RANGE = 1_024;

    private ItemKeys() {}

    /** The key of a request that names nothing but the key. */
    public static Bytes ofKey(TableDefinition table, Item key) {
        boolean matches = key.attributes().size() == table.key().names().size()
                && table.key().names().stream().allMatch(name -> hasType(table, name, key.get(name)));
        if (!matches) {
            throw Invalid.request("The provided key element does not match the schema");
        }
        return encoded(table, key);
    }

    /** The key of a whole item, whose index keys are checked too. */
    public static Bytes ofItem(TableDefinition table, Item item) {
        for (String name : table.key().names()) {
            AttributeValue value = item.get(name);
            if (value == null) {
                throw Invalid.parameter("Missing the key " + name + " in the item");
            }
            if (!hasType(table, name, value)) {
                throw Invalid.parameter("Type mismatch for key " + name + " expected: " + table.typeOf(name)
                        + " actual: " + value.type());
            }
        }
        Bytes key = encoded(table, item);
        checkIndexKeys(table, item);
        return key;
    }

    /** Whether the error is that of an empty key, which refuses a whole transaction instead of cancelling it. */
    public static boolean refusesEmpty(AwsError error) {
        return error.getMessage().startsWith(EMPTY);
    }

    private static void checkIndexKeys(TableDefinition table, Item item) {
        checkIndexKeys(
                table,
                item,
                (index, name) ->
                        "A value specified for a secondary index key is not supported. The AttributeValue for a"
                                + " key attribute cannot contain an empty " + emptyType(item.get(name))
                                + " value. IndexName: "
                                + index.name() + ", IndexKey: " + name);
    }

    /** The keys of indexes in an item that an update leaves. */
    public static void checkUpdatedIndexKeys(TableDefinition table, Item item) {
        checkIndexKeys(
                table,
                item,
                (index, name) ->
                        "The update expression attempted to update a secondary index key to a value that is not"
                                + " supported. The AttributeValue for a key attribute cannot contain an empty "
                                + emptyType(item.get(name)) + " value.");
    }

    private static void checkIndexKeys(
            TableDefinition table, Item item, BiFunction<IndexDefinition, String, String> whenEmpty) {
        for (IndexDefinition index : table.indexes()) {
            for (String name : index.key().names()) {
                AttributeValue value = item.get(name);
                if (value != null) {
                    checkIndexKey(table, index, name, value, whenEmpty);
                }
            }
        }
    }

    private static void checkIndexKey(
            TableDefinition table,
            IndexDefinition index,
            String name,
            AttributeValue value,
            BiFunction<IndexDefinition, String, String> whenEmpty) {
        if (!hasType(table, name, value)) {
            throw Invalid.parameter("Type mismatch for Index Key " + name + " Expected: " + table.typeOf(name)
                    + " Actual: " + value.type() + " IndexName: " + index.name());
        }
        if (value.size() == 0) {
            throw Invalid.request(EMPTY + whenEmpty.apply(index, name));
        }
        checkLength(value, name.equals(index.key().hash()));
    }

    private static Bytes encoded(TableDefinition table, Item item) {
        for (String name : table.key().names()) {
            AttributeValue value = Objects.requireNonNull(item.get(name));
            if (value.size() == 0) {
                throw Invalid.request(EMPTY + "The AttributeValue for a key attribute cannot contain an empty "
                        + emptyType(value) + " value. Key: " + name);
            }
            checkLength(value, name.equals(table.key().hash()));
        }
        return Objects.requireNonNull(table.key().encoded(item));
    }

    private static void checkLength(AttributeValue value, boolean hash) {
        if (value.size() > (hash ? LONGEST_HASH : LONGEST_RANGE)) {
            throw tooLong(hash);
        }
    }

    private static AwsError tooLong(boolean hash) {
        return Invalid.parameter(
                hash
                        ? "Size of hashkey has exceeded the maximum size limit of2048 bytes"
                        : "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
    }

    private static String emptyType(@Nullable AttributeValue value) {
        return value instanceof AttributeValue.B ? "binary" : "string";
    }

    private static boolean hasType(TableDefinition table, String name, @Nullable AttributeValue value) {
        return value != null && value.type().equals(table.typeOf(name));
    }
}
