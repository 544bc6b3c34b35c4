package dev.serverlesspresso.local.dynamodb.capacity;

import dev.serverlesspresso.local.dynamodb.table.IndexDefinition;
import dev.serverlesspresso.local.dynamodb.table.TableDefinition;
import dev.serverlesspresso.local.dynamodb.table.WriteCost;
import dev.serverlesspresso.local.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What one request consumes, table by table and index by index, and how its response tells it. */
public final class Consumption {
    private static final int READ_UNIT = 4_096;

    private final CapacityMeter meter;
    private final boolean transactional;
    private final boolean indexesWanted;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** {@code mode} is the request's ReturnConsumedCapacity; in a transaction every unit counts twice. */
    public Consumption(CapacityMeter meter, String mode, boolean transactional) {
        this.meter = meter;
        this.transactional = transactional;
        this.indexesWanted = mode.equals("INDEXES");
    }

    /** Counts a read of so many bytes from a table, or from an index of it. */
    public void read(TableDefinition table, @Nullable IndexDefinition index, long bytes, boolean consistent) {
        double whole = Math.max(1, (bytes + READ_UNIT - 1) / READ_UNIT);
        double units = transactional ? whole * 2 : consistent ? whole : whole / 2;
        Table entry = of(table);
        entry.read += units;
        if (index == null) {
            entry.own += units;
        } else {
            entry.index(index).merge(index.name(), units, Double::sum);
        }
        meter.add(table.name(), units, 0);
    }

    public void write(TableDefinition table, WriteCost cost) {
        double factor = transactional ? 2 : 1;
        Table entry = of(table);
        double all = cost.table() * factor;
        entry.own += all;
        for (Map.Entry<String, Double> units : cost.indexes().entrySet()) {
            IndexDefinition index = table.index(units.getKey()).orElseThrow();
            entry.index(index).merge(index.name(), units.getValue() * factor, Double::sum);
            all += units.getValue() * factor;
        }
        entry.write += all;
        meter.add(table.name(), 0, all);
    }

    /** As an operation on one table tells it. */
    public ObjectNode one() {
        return json(tables.entrySet().iterator().next());
    }

    /** As an operation on several tables tells it. */
    public ArrayNode all() {
        ArrayNode all = Json.array();
        tables.entrySet().forEach(table -> all.add(json(table)));
        return all;
    }

    private Table of(TableDefinition table) {
        return tables.computeIfAbsent(table.name(), name -> new Table());
    }

    private ObjectNode json(Map.Entry<String, Table> entry) {
        Table table = entry.getValue();
        ObjectNode json = Json.object().put("TableName", entry.getKey());
        json.put("CapacityUnits", table.read + table.write);
        if (transactional && table.read > 0) {
            json.put("ReadCapacityUnits", table.read);
        }
        if (transactional && table.write > 0) {
            json.put("WriteCapacityUnits", table.write);
        }
        if (indexesWanted) {
            json.putObject("Table").put("CapacityUnits", table.own);
            indexes(json, "LocalSecondaryIndexes", table.local);
            indexes(json, "GlobalSecondaryIndexes", table.global);
        }
        return json;
    }

    private static void indexes(ObjectNode json, String member, Map<String, Double> indexes) {
        if (!indexes.isEmpty()) {
            ObjectNode all = json.putObject(member);
            indexes.forEach((name, units) -> all.putObject(name).put("CapacityUnits", units));
        }
    }

    private static final class Table {
        private double read;
        private double write;
        private double own;
        private final Map<String, Double> local = new TreeMap<>();
        private final Map<String, Double> global = new TreeMap<>();

        Map<String, Double> index(IndexDefinition index) {
            return index.global() ? global : local;
        }
    }
}
