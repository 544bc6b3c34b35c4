package dev.serverlesspresso.local.dynamodb.value;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An immutable value of one of DynamoDB's ten types. */
public sealed interface AttributeValue {
    /** The type's name on the wire, for example {@code NS}. */
    String type();

    /** The size in bytes that AWS counts for limits and capacity. */
    int size();

    /** Number of bytes of a text in UTF-8. */
    static int utf8Length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }

    /** A string. */
    record S(String value) implements AttributeValue {
        @Override
        public String type() {
            return "S";
        }

        @Override
        public int size() {
            return utf8Length(value);
        }

        Bytes utf8() {
            return Bytes.of(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A number, always without trailing zeros so that equal numbers are equal values. */
    record N(BigDecimal value) implements AttributeValue {
        public N {
            value = value.stripTrailingZeros();
        }

        @Override
        public String type() {
            return "N";
        }

        @Override
        public int size() {
            return Numbers.size(value);
        }
    }

    /** Binary data. */
    record B(Bytes value) implements AttributeValue {
        @Override
        public String type() {
            return "B";
        }

        @Override
        public int size() {
            return value.length();
        }
    }

    /** True or false. */
    record Bool(boolean value) implements AttributeValue {
        @Override
        public String type() {
            return "BOOL";
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** The null value, which is not the absence of an attribute. */
    record Null() implements AttributeValue {
        @Override
        public String type() {
            return "NULL";
        }

        @Override
        public int size() {
            return 1;
        }
    }

    /** A list of any values. */
    record L(List<AttributeValue> values) implements AttributeValue {
        public L {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        @Override
        public String type() {
            return "L";
        }

        @Override
        public int size() {
            return 3 + values.stream().mapToInt(value -> 1 + value.size()).sum();
        }
    }

    /** A map of names to any values. */
    record M(Map<String, AttributeValue> values) implements AttributeValue {
        public M {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String type() {
            return "M";
        }

        @Override
        public int size() {
            return 3 + values.size() + Item.sizeOf(values);
        }
    }

    /** A set of strings. */
    record SS(Set<String> values) implements AttributeValue {
        public SS {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        @Override
        public String type() {
            return "SS";
        }

        @Override
        public int size() {
            return values.stream().mapToInt(AttributeValue::utf8Length).sum();
        }
    }

    /** A set of numbers. */
    record NS(Set<N> values) implements AttributeValue {
        public NS {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        @Override
        public String type() {
            return "NS";
        }

        @Override
        public int size() {
            return values.stream().mapToInt(N::size).sum();
        }
    }

    /** A set of binary values. */
    record BS(Set<Bytes> values) implements AttributeValue {
        public BS {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        @Override
        public String type() {
            return "BS";
        }

        @Override
        public int size() {
            return values.stream().mapToInt(Bytes::length).sum();
        }
    }
}
