package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.Bytes;
import dev.serverlesspresso.local.dynamodb.value.Item;
import dev.serverlesspresso.local.dynamodb.value.KeyEncoding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes that make the key of a table or an index. */
public record KeySchema(String hash, @Nullable String range) {
    public List<String> names() {
        return range == null ? List.of(hash) : List.of(hash, range);
    }

    /** The item's key in sort order, null when the item lacks a part of it. */
    public @Nullable Bytes encoded(Item item) {
        AttributeValue hashValue = item.get(hash);
        if (hashValue == null) {
            return null;
        }
        Bytes encodedHash = KeyEncoding.encode(hashValue);
        if (range == null) {
            return encodedHash;
        }
        AttributeValue rangeValue = item.get(range);
        return rangeValue == null ? null : encodedHash.plus(KeyEncoding.encode(rangeValue));
    }
}
