package dev.serverlesspresso.local.dynamodb.capacity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what all requests consume. In memory: it begins at zero with each start. */
public final class CapacityMeter {
    private final Map<String, Capacity.Units> tables = new ConcurrentHashMap<>();

    void add(String table, double read, double write) {
        tables.merge(table, new Capacity.Units(read, write), Capacity.Units::plus);
    }

    public Capacity read() {
        return new Capacity(tables);
    }
}
