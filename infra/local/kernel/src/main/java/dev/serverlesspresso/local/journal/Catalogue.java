package dev.serverlesspresso.local.journal;

import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The journal's own map: which maps there are and whether each holds anything. MVStore's own directories of maps and of
 * where they begin have no checksums; a map whose entry there is damaged is simply empty for it.
 */
final class Catalogue {
    static final String NAME = MapNames.checked("journal");

    private static final String MAP = "map:";
    private static final String SALVAGED_FROM = "salvaged-from";
    private static final String FORMAT = "format";
    private static final String FILLED = "filled";
    private static final String EMPTY = "empty";

    private final MVMap<String, String> rows;

    private Catalogue(MVMap<String, String> rows) {
        this.rows = rows;
    }

    static Catalogue open(MVStore store) {
        return new Catalogue(store.openMap(
                NAME,
                new MVMap.Builder<String, String>()
                        .keyType(new CheckedType<>(StringDataType.INSTANCE))
                        .valueType(new CheckedType<>(StringDataType.INSTANCE))));
    }

    /** Begins a catalogue, if it is new. */
    void begin(@Nullable String salvagedFrom) {
        rows.putIfAbsent(FORMAT, "1");
        if (salvagedFrom != null) {
            rows.put(SALVAGED_FROM, salvagedFrom);
        }
    }

    boolean isBegun() {
        return rows.containsKey(FORMAT);
    }

    /** The name of the damaged file that maps are taken from when they are opened first. */
    @Nullable
    String salvagedFrom() {
        return rows.get(SALVAGED_FROM);
    }

    /** Says of each map how it is now, to be committed with what made it so. */
    void update(Map<String, JournalMap<?, ?>> maps) {
        maps.forEach((name, map) -> {
            String state = map.isEmpty() ? EMPTY : FILLED;
            if (!state.equals(rows.get(MAP + name))) {
                rows.put(MAP + name, state);
            }
        });
    }

    void remove(String name) {
        rows.remove(MAP + name);
    }

    /** Writes something of no meaning. */
    void probe(long number) {
        rows.put("probe", Long.toString(number));
    }

    /** Which maps there should be, and whether each should hold something. */
    Map<String, Boolean> maps() {
        Map<String, Boolean> maps = new HashMap<>();
        for (var all = rows.cursor(MAP); all.hasNext(); ) {
            String key = all.next();
            if (key.startsWith(MAP)) {
                maps.put(key.substring(MAP.length()), all.getValue().equals(FILLED));
            }
        }
        return maps;
    }
}
