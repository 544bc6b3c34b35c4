package dev.serverlesspresso.local.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** The names of what stands in a journal's folder. All of it is for its owner alone, where the file system knows owners. */
record JournalFiles(Path folder) {
    private static final String DAMAGED = "journal.damaged-";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    Path journal() {
        return folder.resolve("journal.mv.db");
    }

    Path mark() {
        return folder.resolve("journal.mark");
    }

    /** An empty file that someone makes who wants to go on with what a damaged journal still holds. */
    Path salvage() {
        return folder.resolve("journal.salvage");
    }

    /** Damaged journals that were kept, the newest last. */
    List<Path> damaged() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(DAMAGED))
                    .sorted()
                    .toList();
        }
    }

    /** Moves the journal out of the way and returns where it is now. */
    Path keepAside(Instant now) throws IOException {
        return Files.move(journal(), folder.resolve(DAMAGED + TIME.format(now) + ".mv.db"));
    }

    static void makePrivate(Path file) throws IOException {
        boolean posix = file.toAbsolutePath()
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix");
        var owner = PosixFilePermissions.fromString("rw-------");
        try {
            if (posix) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            if (posix && !Files.getPosixFilePermissions(file).equals(owner)) {
                Files.setPosixFilePermissions(file, owner);
            }
        }
    }
}
