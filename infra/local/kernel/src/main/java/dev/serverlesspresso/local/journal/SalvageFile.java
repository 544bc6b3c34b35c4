package dev.serverlesspresso.local.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;

/**
 * Opens a damaged file, for reading only, at the newest version whose list of chunks can be read. MVStore itself goes
 * back to the newest version all of whose chunks have whole frames, which may be a very old one.
 */
final class SalvageFile extends SingleFileStore {
    private static final int BLOCK = 4096;
    private static final int BLOCKS_OF_HEADERS = 2;

    private SalvageFile() {
        super(Map.of());
    }

    /**
     * Opens the file.
     *
     * @throws org.h2.mvstore.MVStoreException if nothing in it can be read
     */
    static MVStore open(String fileName) {
        SalvageFile file = new SalvageFile();
        file.open(fileName, true, null);
        try {
            return new MVStore.Builder().adoptFileStore(file).open();
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    protected void readStoreHeader(boolean recoveryMode) {
        for (SFChunk chunk : newestFirst()) {
            if (opensAt(chunk)) {
                return;
            }
        }
        throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "no list of chunks can be read");
    }

    private List<SFChunk> newestFirst() {
        List<SFChunk> found = new ArrayList<>();
        long block = size() / BLOCK;
        while (block > BLOCKS_OF_HEADERS) {
            SFChunk chunk = discoverChunk(block);
            if (chunk == null) {
                break;
            }
            found.add(chunk);
            block = chunk.block;
        }
        found.sort(Comparator.comparingLong((SFChunk chunk) -> chunk.version).reversed());
        return found;
    }

    private boolean opensAt(SFChunk chunk) {
        try {
            setLastChunk(chunk);
            getChunksFromLayoutMap().forEach(listed -> {});
            return true;
        } catch (RuntimeException e) { // whatever a damaged page makes MVStore stumble over
            return false;
        }
    }
}
