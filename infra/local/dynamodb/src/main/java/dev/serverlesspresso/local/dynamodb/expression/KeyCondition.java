package dev.serverlesspresso.local.dynamodb.expression;

import dev.serverlesspresso.local.dynamodb.value.AttributeValue;
import dev.serverlesspresso.local.dynamodb.value.Bytes;
import dev.serverlesspresso.local.dynamodb.value.KeyEncoding;
import org.jspecify.annotations.Nullable;

/** What a key condition asks for: one hash key, and a range of range keys when {@code range} is there. */
public record KeyCondition(AttributeValue hash, @Nullable Part range) {
    /** A condition on one key attribute; {@code high} is only there for BETWEEN. */
    public record Part(
            String attribute,
            String operator,
            AttributeValue value,
            @Nullable AttributeValue high) {}

    /** The first encoded key that can match. */
    public Bytes from() {
        Bytes hashKey = KeyEncoding.encode(hash);
        if (range == null) {
            return hashKey;
        }
        return switch (range.operator()) {
            case "<", "<=" -> hashKey;
            case ">" -> hashKey.plus(KeyEncoding.encode(range.value())).afterPrefix();
            case "begins_with" -> hashKey.plus(KeyEncoding.encodePrefix(range.value()));
            default -> hashKey.plus(KeyEncoding.encode(range.value()));
        };
    }

    /** The first encoded key after all that can match. */
    public Bytes until() {
        Bytes hashKey = KeyEncoding.encode(hash);
        if (range == null) {
            return hashKey.afterPrefix();
        }
        return switch (range.operator()) {
            case "<" -> hashKey.plus(KeyEncoding.encode(range.value()));
            case "<=", "=" -> hashKey.plus(KeyEncoding.encode(range.value())).afterPrefix();
            case "BETWEEN" -> hashKey.plus(KeyEncoding.encode(highest(range))).afterPrefix();
            case "begins_with" ->
                hashKey.plus(KeyEncoding.encodePrefix(range.value())).afterPrefix();
            default -> hashKey.afterPrefix();
        };
    }

    private static AttributeValue highest(Part range) {
        return range.high() == null ? range.value() : range.high();
    }
}
