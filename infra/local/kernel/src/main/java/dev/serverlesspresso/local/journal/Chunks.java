package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;

/**
 * The chunks that a store's layout names, read from the file itself: MVStore looks at the frame of a chunk and at its
 * table of pages only when it compacts or recovers, and would meet damage there then.
 */
final class Chunks implements AutoCloseable {
    private static final int BLOCK = 4096;
    private static final int FOOTER = 128;

    private final FileChannel file;
    private final Map<Integer, Map<Long, Integer>> pages = new HashMap<>();
    private final List<String> damage = new ArrayList<>();

    Chunks(Path path, MVStore store) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        store.getLayoutMap().forEach((key, value) -> {
            if (key.startsWith("chunk.")) {
                read(DataUtils.parseMap(value));
            }
        });
    }

    private void read(Map<String, String> chunk) {
        int id = (int) number(chunk, "chunk", -1);
        long block = number(chunk, "block", 0);
        int count = (int) number(chunk, "pages", 0);
        long alive = number(chunk, "livePages", count);
        BitSet removed = BitSet.valueOf(HexFormat.of().parseHex(chunk.getOrDefault("occupancy", "")));
        if (alive == 0 || block == 0) {
            pages.put(id, Map.of());
            return;
        }
        if (removed.cardinality() != count - alive) {
            damage.add("what chunk " + id + " still holds is not clear");
        }
        try {
            String begin = "chunk:" + Integer.toHexString(id) + ",";
            long start = block * BLOCK;
            long end = start + number(chunk, "len", 0) * BLOCK;
            if (!text(start, begin.length()).equals(begin)
                    || !text(end - FOOTER, begin.length()).equals(begin)) {
                damage.add("the frame of chunk " + id + " is broken");
            }
            readPages(id, start + number(chunk, "toc", 0), count, removed);
        } catch (IOException e) {
            damage.add("chunk " + id + " is not in the file");
        }
    }

    private void readPages(int chunk, long position, int count, BitSet removed) throws IOException {
        ByteBuffer contents = bytes(position, count * Long.BYTES);
        Map<Long, Integer> maps = new HashMap<>();
        for (int i = 0; i < count; i++) {
            long element = contents.getLong();
            if (!removed.get(i)) {
                maps.put(DataUtils.composePagePos(chunk, element), DataUtils.getPageMapId(element));
            }
        }
        pages.put(chunk, maps);
    }

    /** Whether the chunk's table has this page, as one of this map and not removed. Chunks that the layout does not have yet are new. */
    boolean lists(long position, int map) {
        Map<Long, Integer> known = pages.get(DataUtils.getPageChunkId(position));
        Integer listed = known == null ? Integer.valueOf(map) : known.get(position);
        return listed != null && listed == map;
    }

    List<String> damage() {
        return damage;
    }

    private String text(long position, int length) throws IOException {
        return new String(bytes(position, length).array(), StandardCharsets.ISO_8859_1);
    }

    private ByteBuffer bytes(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw new IOException("the file ends at " + file.size());
            }
        }
        return bytes.flip();
    }

    private static long number(Map<String, String> chunk, String name, long none) {
        return DataUtils.readHexLong(chunk, name, none);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
