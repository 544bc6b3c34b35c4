package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import dev.serverlesspresso.local.dynamodb.wire.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads key schemas, attribute types and indexes of a request and checks that they fit together. */
final class SchemaReader {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");
    static final int MOST_GLOBAL_INDEXES = 20;
    private static final int MOST_LOCAL_INDEXES = 5;
    private static final List<String> TYPES = List.of("S", "N", "B");

    private SchemaReader() {}

    static void checkName(String name, String member) {
        if (!NAME.matcher(name).matches()) {
            throw Invalid.constraint(
                    "'" + name + "'", member, "Member must satisfy regular expression pattern: " + NAME.pattern());
        }
        if (name.length() < 3 || name.length() > 255) {
            throw Invalid.request("TableName must be at least 3 characters long and at most 255 characters long");
        }
    }

    static Map<String, String> attributeTypes(Request request) {
        Map<String, String> types = new LinkedHashMap<>();
        for (JsonNode node : request.get("AttributeDefinitions")) {
            Request definition = new Request(node);
            String name = definition.required("AttributeName");
            if (name.isEmpty()) {
                throw Invalid.constraint("''", "attributeName", "Member must have length greater than or equal to 1");
            }
            if (types.put(name, definition.oneOf("AttributeType", "", TYPES)) != null) {
                throw Invalid.parameter("Duplicate AttributeName in AttributeDefinitions: " + name);
            }
        }
        return types;
    }

    static KeySchema key(Request request, Map<String, String> types) {
        List<String> names = new ArrayList<>();
        for (JsonNode node : request.requiredNode("KeySchema")) {
            Request element = new Request(node);
            String expected = names.isEmpty() ? "HASH" : "RANGE";
            if (!element.required("KeyType").equals(expected)) {
                throw Invalid.request("Invalid KeySchema: The "
                        + (names.isEmpty()
                                ? "first KeySchemaElement is not a HASH"
                                : "second KeySchemaElement is not a RANGE")
                        + " key type");
            }
            names.add(element.required("AttributeName"));
        }
        if (names.isEmpty() || names.size() > 2) {
            throw Invalid.request("Invalid KeySchema: a key has one or two elements, not " + names.size());
        }
        if (!types.keySet().containsAll(names)) {
            throw Invalid.parameter("Some index key attributes are not defined in AttributeDefinitions. Keys: " + names
                    + ", AttributeDefinitions: " + types.keySet());
        }
        if (names.size() == 2 && names.get(0).equals(names.get(1))) {
            throw Invalid.request("Both the Hash Key and the Range Key element in the KeySchema have the same name");
        }
        return new KeySchema(names.get(0), names.size() == 2 ? names.get(1) : null);
    }

    static List<IndexDefinition> indexes(Request request, Map<String, String> types, LongSupplier newMap) {
        List<IndexDefinition> indexes = new ArrayList<>();
        for (JsonNode node : request.get("LocalSecondaryIndexes")) {
            indexes.add(index(new Request(node), types, false, newMap.getAsLong()));
        }
        for (JsonNode node : request.get("GlobalSecondaryIndexes")) {
            indexes.add(index(new Request(node), types, true, newMap.getAsLong()));
        }
        if (request.get("LocalSecondaryIndexes").size() > MOST_LOCAL_INDEXES) {
            throw Invalid.parameter("Number of LocalSecondaryIndexes exceeds per-table limit of " + MOST_LOCAL_INDEXES);
        }
        if (request.get("GlobalSecondaryIndexes").size() > MOST_GLOBAL_INDEXES) {
            throw Invalid.parameter("GlobalSecondaryIndex count exceeds the per-table limit of " + MOST_GLOBAL_INDEXES);
        }
        Set<String> names = new LinkedHashSet<>();
        for (IndexDefinition index : indexes) {
            if (!names.add(index.name())) {
                throw Invalid.parameter("Duplicate index name: " + index.name());
            }
        }
        return indexes;
    }

    static IndexDefinition index(Request index, Map<String, String> types, boolean global, long map) {
        String name = index.required("IndexName");
        checkName(name, "indexName");
        Request projection = new Request(index.requiredNode("Projection"));
        String type = projection.oneOf("ProjectionType", "", List.of("ALL", "INCLUDE", "KEYS_ONLY"));
        List<String> included = new ArrayList<>();
        projection.get("NonKeyAttributes").forEach(attribute -> included.add(attribute.asString()));
        if (type.isEmpty()) {
            throw Invalid.parameter("Unknown ProjectionType: null");
        }
        if (type.equals("INCLUDE") == included.isEmpty()) {
            throw Invalid.parameter("ProjectionType is " + type + ", but NonKeyAttributes is "
                    + (included.isEmpty() ? "not specified" : "specified"));
        }
        return new IndexDefinition(
                name, global, key(index, types), type, List.copyOf(included), throughput(index), map);
    }

    static Throughput throughput(Request request) {
        Request given = request.part("ProvisionedThroughput");
        Integer read = given.integer("ReadCapacityUnits", 1, Integer.MAX_VALUE);
        Integer write = given.integer("WriteCapacityUnits", 1, Integer.MAX_VALUE);
        return read == null || write == null ? Throughput.ON_DEMAND : new Throughput(read, write);
    }

    /** Refuses types that no key uses, and local indexes that do not share the table's hash key. */
    static void checkFit(KeySchema table, List<IndexDefinition> indexes, Map<String, String> types) {
        Set<String> used = new LinkedHashSet<>(table.names());
        for (IndexDefinition index : indexes) {
            used.addAll(index.key().names());
            if (!index.global()) {
                checkLocal(table, index);
            }
        }
        if (!used.equals(types.keySet())) {
            throw Invalid.parameter("Number of attributes in KeySchema does not exactly match number of attributes"
                    + " defined in AttributeDefinitions");
        }
    }

    private static void checkLocal(KeySchema table, IndexDefinition index) {
        @Nullable String range = table.range();
        if (range == null) {
            throw Invalid.parameter("Table KeySchema does not have a range key, which is required when specifying a"
                    + " LocalSecondaryIndex");
        }
        if (!index.key().hash().equals(table.hash())) {
            throw Invalid.parameter("Index KeySchema does not have the same leading hash key as table KeySchema for"
                    + " index: " + index.name());
        }
        if (index.key().range() == null) {
            throw Invalid.parameter("Index KeySchema does not have a range key for index: " + index.name());
        }
    }
}
