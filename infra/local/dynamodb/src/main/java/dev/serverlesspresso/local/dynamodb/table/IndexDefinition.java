package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.dynamodb.value.Bytes;
import dev.serverlesspresso.local.dynamodb.value.Item;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A secondary index. {@code map} numbers the journal's map that holds its entries. */
public record IndexDefinition(
        String name,
        boolean global,
        KeySchema key,
        String projection,
        List<String> nonKeyAttributes,
        Throughput throughput,
        long map) {

    public boolean projectsAll() {
        return projection.equals("ALL");
    }

    /** Where the item stands in the index, null when it is not in it. */
    @Nullable
    Bytes entry(Item item, Bytes tableKey) {
        Bytes own = key.encoded(item);
        return own == null ? null : own.plus(tableKey);
    }

    /** The names of all projected attributes; not to be asked when all are projected. */
    public Set<String> projectedNames(KeySchema tableKey) {
        Set<String> names = new LinkedHashSet<>(tableKey.names());
        names.addAll(key.names());
        names.addAll(nonKeyAttributes);
        return names;
    }

    public Item projected(Item item, KeySchema tableKey) {
        return projectsAll() ? item : item.only(projectedNames(tableKey));
    }
}
