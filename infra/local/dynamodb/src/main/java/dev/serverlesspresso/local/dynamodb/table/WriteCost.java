package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.dynamodb.value.Item;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Write units of one write: of the table itself, and of each index that it touched, by name. */
public record WriteCost(double table, Map<String, Double> indexes) {
    private static final int UNIT = 1_024;

    /** The cost of replacing one item by another; null stands for no item. */
    public static WriteCost of(TableDefinition table, @Nullable Item before, @Nullable Item after) {
        Map<String, Double> indexes = new LinkedHashMap<>();
        for (IndexDefinition index : table.indexes()) {
            double units = indexUnits(table, index, before, after);
            if (units > 0) {
                indexes.put(index.name(), units);
            }
        }
        return new WriteCost(Math.max(units(before), units(after)), indexes);
    }

    private static double indexUnits(
            TableDefinition table, IndexDefinition index, @Nullable Item before, @Nullable Item after) {
        Item old = entry(table, index, before);
        Item fresh = entry(table, index, after);
        if (old == null || fresh == null) {
            return old == null && fresh == null ? 0 : Math.max(units(old), units(fresh));
        }
        if (old.equals(fresh)) {
            return 0;
        }
        boolean moved =
                !old.only(index.key().names()).equals(fresh.only(index.key().names()));
        return moved ? units(old) + units(fresh) : Math.max(units(old), units(fresh));
    }

    private static @Nullable Item entry(TableDefinition table, IndexDefinition index, @Nullable Item item) {
        if (item == null) {
            return null;
        }
        boolean there = item.attributes().keySet().containsAll(index.key().names());
        return there ? index.projected(item, table.key()) : null;
    }

    private static double units(@Nullable Item item) {
        return item == null ? 1 : Math.max(1, (item.size() + UNIT - 1) / UNIT);
    }
}
