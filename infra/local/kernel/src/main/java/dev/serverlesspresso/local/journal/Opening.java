package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a journal may be opened. One that was in use and is missing, emptied, damaged or older than it was
 * is refused and kept, since MVStore would go on with less, or with nothing, and overwrite the rest.
 */
final class Opening {
    private static final int MOST_SAID = 3;

    /** The size of a file in which MVStore has written its header and nothing else. */
    private static final long EMPTY_STORE = 2 * 4096;

    private final JournalFiles files;
    private final Disk disk;

    Opening(JournalFiles files, Disk disk) {
        this.files = files;
        this.disk = disk;
    }

    /**
     * Returns the damaged journal to take from what can be read, if that was asked for; null: the journal is as it was.
     *
     * @throws JournalException if the journal is not as it was
     */
    @Nullable
    Path check() throws IOException {
        List<String> damage = new ArrayList<>(damage());
        boolean asked = Files.exists(files.salvage());
        if (damage.isEmpty()) {
            Files.deleteIfExists(files.salvage());
            return null;
        }
        if (asked) {
            return toSalvage();
        }
        throw new JournalException(String.join("; ", damage), null);
    }

    private List<String> damage() throws IOException {
        boolean used = wasMarked() || !files.damaged().isEmpty();
        if (!Files.exists(files.journal())) {
            return used ? List.of(missing()) : List.of();
        }
        if (Files.size(files.journal()) == 0) {
            return used ? List.of(keep("it is empty")) : List.of();
        }
        Inspection found = inspect();
        List<String> damage = new ArrayList<>(found.damage());
        OptionalLong marked = Mark.read(files.mark());
        boolean opens = found.version() > 0 || damage.isEmpty();
        if (damage.isEmpty() && marked.isEmpty() && found.entries() > 0) {
            damage.add("its mark '" + files.mark()
                    + "' is missing or cannot be read, so nobody can tell whether it is whole");
        }
        if (opens && marked.isPresent() && found.version() < marked.getAsLong()) {
            damage.add("it would be opened as of change " + found.version() + ", but " + marked.getAsLong()
                    + " were written");
        } else if (damage.isEmpty() && found.empty() && Files.size(files.journal()) > EMPTY_STORE) {
            damage.add("nothing of what was written can be found in it");
        }
        return damage.isEmpty() ? List.of() : List.of(keep(String.join(", ", few(damage))));
    }

    /** A process that is killed in its first moment leaves a mark with nothing in it. */
    private boolean wasMarked() throws IOException {
        return Files.exists(files.mark()) && Files.size(files.mark()) > 0;
    }

    private Inspection inspect() throws IOException {
        try {
            return Inspection.of(disk.fileName(files.journal()), files.journal());
        } catch (MVStoreException e) {
            throw refused(files.folder(), e);
        }
    }

    static JournalException refused(Path folder, MVStoreException e) {
        return StoreErrors.isLocked(e)
                ? new JournalException("the journal in '" + folder + "' is in use by another process", e)
                : new JournalException("the journal in '" + folder + "' cannot be opened: " + StoreErrors.text(e), e);
    }

    private String missing() throws IOException {
        List<Path> damaged = files.damaged();
        return damaged.isEmpty()
                ? "the journal '" + files.journal() + "' is missing: put it back, or move the folder away to begin anew"
                : "the journal '" + files.journal() + "' was damaged and is kept as '" + damaged.get(damaged.size() - 1)
                        + "': " + remedy();
    }

    private static List<String> few(List<String> damage) {
        if (damage.size() <= MOST_SAID) {
            return damage;
        }
        List<String> few = new ArrayList<>(damage.subList(0, MOST_SAID));
        few.add("and " + (damage.size() - MOST_SAID) + " more");
        return few;
    }

    /** Keeps the journal as a damaged one and says what can be done. */
    String setAside(String what) throws IOException {
        return "the journal '" + files.journal() + "' is damaged: " + what + ". It is kept as '"
                + files.keepAside(Instant.now()) + "': " + remedy();
    }

    private String keep(String what) throws IOException {
        Path kept = Files.exists(files.salvage()) ? files.journal() : files.keepAside(Instant.now());
        Inspection found = Inspection.ofDamaged(disk.fileName(kept), kept);
        String readable = found.readable() == 0
                ? "nothing in it can be read"
                : String.format(
                        Locale.ROOT,
                        "%d of %d entries in it can be read, as of change %d",
                        found.readable(),
                        found.entries(),
                        found.version());
        return "the journal '" + files.journal() + "' is damaged: " + what + ". It is kept as '" + kept + "', "
                + readable + ": " + remedy();
    }

    private String remedy() {
        return "make an empty file '" + files.salvage()
                + "' and start again to go on with what can be read, or move the folder away to begin anew";
    }

    private Path toSalvage() throws IOException {
        if (Files.exists(files.journal())) {
            files.keepAside(Instant.now());
        }
        List<Path> damaged = files.damaged();
        if (damaged.isEmpty()) {
            throw new JournalException(missing(), null);
        }
        return damaged.get(damaged.size() - 1);
    }
}
