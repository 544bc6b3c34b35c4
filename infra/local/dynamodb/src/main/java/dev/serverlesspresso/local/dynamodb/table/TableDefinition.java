package dev.serverlesspresso.local.dynamodb.table;

import dev.serverlesspresso.local.aws.Arns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is known of a table but its items. {@code map} numbers the journal's map that holds these. */
public record TableDefinition(
        String name,
        String id,
        long map,
        long createdAt,
        KeySchema key,
        Map<String, String> attributeTypes,
        List<IndexDefinition> indexes,
        String billingMode,
        Throughput throughput,
        TableSettings settings) {

    public TableDefinition {
        attributeTypes = Map.copyOf(attributeTypes);
        indexes = List.copyOf(indexes);
    }

    public String arn() {
        return Arns.of("dynamodb", "table/" + name);
    }

    /** The type that a key attribute of the table or an index has to have. */
    public String typeOf(String keyAttribute) {
        return attributeTypes.getOrDefault(keyAttribute, "S");
    }

    public Optional<IndexDefinition> index(String indexName) {
        return indexes.stream().filter(index -> index.name().equals(indexName)).findFirst();
    }

    TableDefinition with(TableSettings changed) {
        return new TableDefinition(
                name, id, map, createdAt, key, attributeTypes, indexes, billingMode, throughput, changed);
    }

    TableDefinition withIndexes(List<IndexDefinition> changed, Map<String, String> types) {
        return new TableDefinition(name, id, map, createdAt, key, types, changed, billingMode, throughput, settings);
    }

    TableDefinition withBilling(String mode, Throughput changed) {
        return new TableDefinition(name, id, map, createdAt, key, attributeTypes, indexes, mode, changed, settings);
    }

    /** The numbers of all maps that belong to the table. */
    List<Long> maps() {
        List<Long> maps = new ArrayList<>(List.of(map));
        indexes.forEach(index -> maps.add(index.map()));
        TimeToLive ttl = settings.timeToLive();
        if (ttl != null) {
            maps.add(ttl.map());
        }
        return maps;
    }

    /** Which attribute says when an item ages out, and the number of the map that sorts items by it. */
    public record TimeToLive(String attribute, long map) {}

    /** What can be switched on a table at any time. */
    public record TableSettings(
            boolean deletionProtection,
            boolean pointInTimeRecovery,
            @Nullable TimeToLive timeToLive,
            Map<String, String> tags) {
        TableSettings withDeletionProtection(boolean on) {
            return new TableSettings(on, pointInTimeRecovery, timeToLive, tags);
        }

        TableSettings withPointInTimeRecovery(boolean on) {
            return new TableSettings(deletionProtection, on, timeToLive, tags);
        }

        TableSettings withTimeToLive(@Nullable TimeToLive changed) {
            return new TableSettings(deletionProtection, pointInTimeRecovery, changed, tags);
        }

        TableSettings withTags(Map<String, String> changed) {
            return new TableSettings(deletionProtection, pointInTimeRecovery, timeToLive, changed);
        }
    }
}
