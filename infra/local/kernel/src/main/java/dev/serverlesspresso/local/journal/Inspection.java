package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.Page;

/**
 * What a journal's file holds, found by reading every page that is alive once and changing nothing.
 *
 * @param version the version that MVStore opens it at; 0 when it cannot be opened
 * @param entries how many entries there should be
 * @param readable how many of them can be read
 * @param empty whether not even the journal's own map is there
 * @param damage what was found, one sentence's part each
 */
record Inspection(long version, long entries, long readable, boolean empty, List<String> damage) {
    Inspection {
        damage = List.copyOf(damage);
    }

    /**
     * Opens the file for reading only.
     *
     * @throws MVStoreException if it cannot be opened for another reason than damage
     */
    static Inspection of(String fileName, Path file) throws IOException {
        MVStore store;
        try {
            store = new MVStore.Builder().fileName(fileName).readOnly().open();
        } catch (RuntimeException e) {
            if (!StoreErrors.isDamage(e)) {
                throw e;
            }
            return new Inspection(0, 0, 0, false, List.of("it cannot be opened (" + StoreErrors.text(e) + ")"));
        }
        return read(store, file);
    }

    /** What can be taken from a damaged file. */
    static Inspection ofDamaged(String fileName, Path file) throws IOException {
        try {
            return read(SalvageFile.open(fileName), file);
        } catch (RuntimeException e) { // whatever a damaged file makes MVStore stumble over
            return new Inspection(0, 0, 0, true, List.of());
        }
    }

    private static Inspection read(MVStore store, Path file) throws IOException {
        try (Chunks chunks = new Chunks(file, store)) {
            return new Reading(store, chunks).all();
        } finally {
            store.closeImmediately();
        }
    }

    private static final class Reading {
        private final MVStore store;
        private final Chunks chunks;
        private final List<String> damage = new ArrayList<>();
        private long entries;
        private long readable;

        Reading(MVStore store, Chunks chunks) {
            this.store = store;
            this.chunks = chunks;
        }

        Inspection all() {
            damage.addAll(chunks.damage());
            Set<String> names = new TreeSet<>();
            try {
                names.addAll(store.getMapNames());
                compareWithCatalogue(names);
            } catch (RuntimeException e) { // whatever a damaged page makes MVStore stumble over
                damage.add("its list of maps cannot be read");
            }
            names.stream().filter(name -> name.startsWith(MapNames.CHECKED)).forEach(this::read);
            return new Inspection(store.getCurrentVersion(), entries, readable, names.isEmpty(), damage);
        }

        private void compareWithCatalogue(Set<String> names) {
            if (!names.contains(Catalogue.NAME)) {
                if (names.stream().anyMatch(name -> name.startsWith(MapNames.CHECKED))) {
                    damage.add("its catalogue is missing");
                }
                return;
            }
            Catalogue catalogue = Catalogue.open(store);
            if (!catalogue.isBegun()) {
                damage.add("its catalogue is empty");
            }
            catalogue.maps().forEach((name, filled) -> {
                if (filled && !isFilled(MapNames.checked(name))) {
                    damage.add("map " + name + " is missing or empty");
                }
            });
        }

        private boolean isFilled(String name) {
            return store.hasMap(name) && !open(name).isEmpty();
        }

        private MVMap<Object, Object> open(String name) {
            return store.openMap(
                    name,
                    new MVMap.Builder<Object, Object>()
                            .keyType(new UnreadType())
                            .valueType(new UnreadType()));
        }

        private void read(String name) {
            if (name.equals(Catalogue.NAME)) {
                return;
            }
            long before = readable;
            long expected = 0;
            try {
                MVMap<Object, Object> map = open(name);
                expected = map.sizeAsLong();
                checkCreation(map);
                read(map, map.getRootPage());
            } catch (RuntimeException e) { // whatever a damaged page makes MVStore stumble over
                damage.add("map " + MapNames.plain(name) + " cannot be read");
            }
            entries += expected;
            if (readable - before != expected) {
                damage.add("of " + expected + " entries in map " + MapNames.plain(name) + " " + (readable - before)
                        + " can be read");
            }
        }

        /** MVStore would not write a map that seems to come from the future. */
        private void checkCreation(MVMap<Object, Object> map) {
            String row = store.getMetaMap().get("map." + Integer.toHexString(map.getId()));
            Map<String, String> entry = DataUtils.parseMap(row);
            if (DataUtils.readHexLong(entry, "createVersion", 0) > store.getCurrentVersion()) {
                damage.add("map " + MapNames.plain(map.getName()) + " has a wrong entry in the list of maps");
            }
        }

        private void read(MVMap<Object, Object> map, Page<Object, Object> page) {
            if (page.getPos() != 0 && !chunks.lists(page.getPos(), map.getId())) {
                damage.add("a page of map " + MapNames.plain(store.getMapName(map.getId())) + " is not where it was");
            }
            if (page.isLeaf()) {
                readable += page.getKeyCount();
                return;
            }
            for (int i = 0; i < page.getRawChildPageCount(); i++) {
                Page<Object, Object> child;
                try {
                    child = page.getChildPage(i);
                } catch (RuntimeException e) { // counted by what is missing in the end
                    continue;
                }
                read(map, child);
            }
        }
    }
}
