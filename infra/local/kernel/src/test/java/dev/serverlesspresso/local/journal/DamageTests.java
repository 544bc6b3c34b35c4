package dev.serverlesspresso.local.journal;

import static dev.serverlesspresso.local.journal.JournalDamage.file;
import static dev.serverlesspresso.local.journal.JournalDamage.garble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.local.journal.JournalDamage.Change;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that was in use either opens with all that was committed, or is refused and kept. */
class DamageTests {
    private static final int BLOCK = 4096;

    @TempDir
    Path folder;

    private Path original;
    private Path trial;
    private final Map<String, String> committed = new TreeMap<>();

    @BeforeEach
    void fill() throws IOException {
        original = Files.createDirectory(folder.resolve("original"));
        trial = folder.resolve("trial");
        Random random = new Random(11);
        try (Journal journal = Journal.open(original)) {
            JournalMap<String, String> map = strings(journal);
            for (int i = 0; i < 150; i++) {
                String key = "key-" + random.nextInt(100);
                String value = "value-" + i + "-" + "x".repeat(random.nextInt(2_000));
                committed.put(key, value);
                journal.write(transaction -> map.put(transaction, key, value));
            }
        }
    }

    @Test
    void cutAnywhereItIsWholeOrRefused() throws IOException {
        long size = Files.size(file(original));
        int refused = 0;
        for (long length = 0; length < size; length += length % BLOCK == 0 ? 1_700 : BLOCK - length % BLOCK) {
            long cut = length;
            refused += wholeOrRefused("cut to " + cut, file -> file.truncate(cut));
        }
        assertThat(refused).as("some cuts lose something").isPositive();
    }

    @Test
    void cutAnywhereWithoutItsMarkItIsWholeOrRefused() throws IOException {
        long size = Files.size(file(original));
        for (long length = BLOCK; length < size; length += 2 * BLOCK + 700) {
            long cut = length;
            wholeOrRefused("cut to " + cut, file -> {
                file.truncate(cut);
                Files.delete(trial.resolve("journal.mark"));
            });
        }
    }

    @Test
    void garbledPagesAreFoundAtOpening() throws IOException {
        long blocks = Files.size(file(original)) / BLOCK;
        Random random = new Random(7);
        int refused = 0;
        for (long block = 0; block < blocks; block++) {
            long garbled = block;
            refused += wholeOrRefused("block " + garbled, file -> garble(file, garbled * BLOCK, BLOCK, random));
        }
        assertThat(refused).as("most blocks are alive").isGreaterThan((int) blocks / 4);
    }

    @Test
    void singleBytesAreFoundAtOpening() throws IOException {
        long size = Files.size(file(original));
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            long position = (long) (random.nextDouble() * size);
            refused += wholeOrRefused("byte " + position, file -> garble(file, position, 1, random));
        }
        assertThat(refused).isPositive();
    }

    @Test
    void damagedListsOfMapsAndOfWhereTheyBeginAreFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file(original));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int refused = 0;
        for (String entry : List.of("checked:strings", "root.")) {
            for (int at = text.indexOf(entry); at >= 0; at = text.indexOf(entry, at + 1)) {
                int position = at + entry.length() - 2;
                refused += wholeOrRefused(
                        "'" + entry + "' at " + at, file -> file.write(ByteBuffer.wrap(new byte[] {'X'}), position));
            }
        }
        assertThat(refused).as("the latest lists are alive").isPositive();
    }

    @Test
    void damagedJournalIsKeptAndRefusedAgain() throws IOException {
        copy();
        change(file -> file.truncate(file.size() / 2));

        assertThatThrownBy(() -> Journal.open(trial))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("the journal '" + file(trial) + "' is damaged: ")
                .hasMessageContaining("It is kept as '" + trial.resolve("journal.damaged-"))
                .hasMessageContaining("make an empty file '" + trial.resolve("journal.salvage") + "'");
        assertThatThrownBy(() -> Journal.open(trial))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("the journal '" + file(trial) + "' was damaged and is kept as '");
        assertThat(new JournalFiles(trial).damaged()).singleElement().satisfies(kept -> assertThat(Files.size(kept))
                .isEqualTo(Files.size(file(original)) / 2));
    }

    @Test
    void damagedFileThatNeverWasAJournalIsKept() throws IOException {
        Files.createDirectory(trial);
        Files.writeString(file(trial), "this is no journal");

        assertThatThrownBy(() -> Journal.open(trial))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("it cannot be opened (it ends too early)")
                .hasMessageContaining("nothing in it can be read");
        assertThat(new JournalFiles(trial).damaged()).singleElement().satisfies(kept -> assertThat(kept)
                .hasContent("this is no journal"));
    }

    @Test
    void missingJournalIsNotBegunAnew() throws IOException {
        copy();
        Files.delete(file(trial));

        assertThatThrownBy(() -> Journal.open(trial))
                .isInstanceOf(JournalException.class)
                .hasMessage("the journal '" + file(trial)
                        + "' is missing: put it back, or move the folder away to begin anew");
    }

    @Test
    void olderCopyIsRefused() throws IOException {
        copy();
        Path older = folder.resolve("older.mv.db");
        Files.copy(file(trial), older);
        try (Journal journal = Journal.open(trial)) {
            JournalMap<String, String> map = strings(journal);
            journal.write(transaction -> map.put(transaction, "one", "more"));
        }
        Files.copy(older, file(trial), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> Journal.open(trial))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("it would be opened as of change ");
    }

    @Test
    void whatCanBeReadIsTakenWhenAskedFor() throws IOException {
        copy();
        long blocks = Files.size(file(trial)) / BLOCK;
        change(file -> garble(file, blocks / 2 * BLOCK, BLOCK, new Random(3)));
        assertThatThrownBy(() -> Journal.open(trial))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(" entries in it can be read, as of change ");
        Files.createFile(trial.resolve("journal.salvage"));

        Map<String, String> saved = new TreeMap<>();
        for (int start = 0; start < 2; start++) {
            try (Journal journal = Journal.open(trial)) {
                saved.putAll(contents(journal));
            }
        }

        assertThat(saved.size()).isBetween(committed.size() / 2, committed.size() - 1);
        assertThat(committed.entrySet().containsAll(saved.entrySet())).isTrue();
        assertThat(trial.resolve("journal.salvage")).doesNotExist();
    }

    @Test
    void journalWithoutAReadableMarkIsTakenWholeWhenAskedFor() throws IOException {
        copy();
        Files.writeString(trial.resolve("journal.mark"), "nonsense");
        assertThatThrownBy(() -> Journal.open(trial))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("its mark '" + trial.resolve("journal.mark") + "' is missing or cannot be read")
                .hasMessageContaining(committed.size() + " of " + committed.size() + " entries in it can be read");
        Files.createFile(trial.resolve("journal.salvage"));

        try (Journal journal = Journal.open(trial)) {
            assertThat(differing(contents(journal))).isEmpty();
        }
    }

    @Test
    void journalOfAProcessKilledInItsFirstMomentIsBegunAnew() throws IOException {
        Files.createDirectory(trial);
        Files.createFile(trial.resolve("journal.mark"));
        Files.createFile(file(trial));
        Journal.open(trial).close();

        copy();
        Files.delete(trial.resolve("journal.mark"));
        Files.createFile(trial.resolve("journal.mark"));
        change(file -> file.truncate(2 * BLOCK));
        try (Journal journal = Journal.open(trial)) {
            assertThat(contents(journal)).isEmpty();
        }
    }

    @Test
    void journalWithoutChecksumsIsTakenOver() throws IOException {
        Files.createDirectory(trial);
        try (MVStore store = MVStore.open(file(trial).toString())) {
            store.openMap(
                            "strings",
                            new MVMap.Builder<String, String>()
                                    .keyType(StringDataType.INSTANCE)
                                    .valueType(StringDataType.INSTANCE))
                    .putAll(committed);
        }

        for (int start = 0; start < 2; start++) {
            try (Journal journal = Journal.open(trial)) {
                assertThat(differing(contents(journal))).isEmpty();
            }
        }
    }

    /** Returns 1 if it was refused. */
    private int wholeOrRefused(String what, Change change) throws IOException {
        copy();
        change(change);
        try (Journal journal = Journal.open(trial)) {
            assertThat(differing(contents(journal))).as(what).isEmpty();
            JournalMap<String, String> map = strings(journal);
            journal.write(transaction -> map.put(transaction, "goes", "on"));
            return 0;
        } catch (JournalException e) {
            assertThat(new JournalFiles(trial).damaged()).as(what).hasSize(1);
            return 1;
        }
    }

    private void copy() throws IOException {
        JournalDamage.copy(original, trial);
    }

    private void change(Change change) throws IOException {
        JournalDamage.change(trial, change);
    }

    private Set<String> differing(Map<String, String> contents) {
        Set<String> keys = new TreeSet<>(committed.keySet());
        keys.addAll(contents.keySet());
        keys.removeIf(key -> Objects.equals(committed.get(key), contents.get(key)));
        return keys;
    }

    private static Map<String, String> contents(Journal journal) {
        Map<String, String> contents = new TreeMap<>();
        strings(journal).ascending(null).forEachRemaining(entry -> contents.put(entry.getKey(), entry.getValue()));
        return contents;
    }

    private static JournalMap<String, String> strings(Journal journal) {
        return journal.map("strings", StringDataType.INSTANCE, StringDataType.INSTANCE);
    }
}
