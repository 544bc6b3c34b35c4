package dev.serverlesspresso.local.dynamodb.capacity;

import java.util.Map;

/** Request units by the table's name, indexes included, since the engine was made. */
public record Capacity(Map<String, Units> tables) {
    /** Read and write request units. */
    public record Units(double read, double write) {
        static final Units NONE = new Units(0, 0);

        Units plus(Units more) {
            return new Units(read + more.read, write + more.write);
        }
    }

    public Capacity {
        tables = Map.copyOf(tables);
    }

    /** Of all tables together. */
    public Units total() {
        return tables.values().stream().reduce(Units.NONE, Units::plus);
    }
}
