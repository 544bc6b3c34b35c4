package dev.serverlesspresso.parity.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Short names for attribute values. */
final class Values {
    private Values() {}

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static AttributeValue list(AttributeValue... members) {
        return AttributeValue.fromL(List.of(members));
    }

    static AttributeValue map(String name, AttributeValue value) {
        return AttributeValue.fromM(Map.of(name, value));
    }

    static AttributeValue texts(String... members) {
        return AttributeValue.fromSs(Arrays.asList(members));
    }

    /** An attribute that must be there. */
    static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new AssertionError("there is no attribute " + name + " in " + item);
        }
        return value;
    }
}
