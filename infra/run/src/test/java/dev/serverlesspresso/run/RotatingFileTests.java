package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RotatingFileTests {
    @TempDir
    Path folder;

    private final List<String> trouble = new ArrayList<>();

    @Test
    void fullFileIsKeptAndTheOldestGoes() throws Exception {
        try (RotatingFile file = file(20)) {
            for (int line = 0; line < 12; line++) {
                print(file, "line number %02d\n".formatted(line));
            }
        }

        assertThat(names()).containsExactly("a.1.log", "a.2.log", "a.3.log");
        assertThat(Files.readString(folder.resolve("a.1.log"))).isEqualTo("line number 10\nline number 11\n");
        assertThat(Files.readString(folder.resolve("a.3.log"))).isEqualTo("line number 06\nline number 07\n");
        assertThat(trouble).isEmpty();
    }

    @Test
    void lineIsNotDividedAndAnEndlessOneIsBounded() throws Exception {
        try (RotatingFile file = file(20)) {
            print(file, "x".repeat(30));
            assertThat(names()).containsExactly("a.log");
            print(file, "y".repeat(30));
            assertThat(names()).containsExactly("a.1.log");
        }
    }

    @Test
    void laterRunOfTheSameServiceGoesOnInTheSameFile() throws Exception {
        try (RotatingFile file = file(1000)) {
            print(file, "first\n");
        }
        try (RotatingFile file = file(1000)) {
            print(file, "second\n");
        }

        assertThat(Files.readString(folder.resolve("a.log"))).isEqualTo("first\nsecond\n");
    }

    @Test
    void folderThatIsNotThereIsMade() throws Exception {
        Path log = folder.resolve("logs/a.log");
        try (RotatingFile file = new RotatingFile(log, 1000, trouble::add)) {
            print(file, "first\n");
        }

        assertThat(log).hasContent("first");
        assertThat(trouble).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadIt() throws Exception {
        try (RotatingFile file = file(1000)) {
            print(file, "first\n");
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.log"))))
                .isEqualTo("rw-------");
    }

    @Test
    void fullDiskIsSaidOnceAndWritingGoesOnWhenThereIsRoom() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        Path log = Files.createSymbolicLink(folder.resolve("a.log"), full);
        try (RotatingFile file = file(1_000_000)) {
            print(file, "first\n");
            print(file, "second\n");
            assertThat(trouble)
                    .containsExactly("'" + log
                            + "' cannot be written: No space left on device; what is printed meanwhile is lost");

            Files.delete(log);
            for (int line = 0; line < 20; line++) {
                print(file, "x".repeat(1023) + "\n");
            }
        }

        assertThat(trouble).hasSize(2).last().isEqualTo("'" + log + "' is written again");
        assertThat(Files.size(log)).isEqualTo(20 * 1024);
    }

    private RotatingFile file(long largest) {
        return new RotatingFile(folder.resolve("a.log"), largest, trouble::add);
    }

    private static void print(RotatingFile file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        file.write(bytes, 0, bytes.length);
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
