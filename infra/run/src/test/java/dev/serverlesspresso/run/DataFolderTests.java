package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {
    @TempDir
    Path parent;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everythingInAnExistingFolderBecomesItsOwnersAlone() throws Exception {
        Path data = Files.createDirectories(parent.resolve("data"));
        Files.createDirectories(data.resolve("aws"));
        Files.createDirectories(data.resolve("logs/earlier-1"));
        for (String file : List.of("aws/journal.mv.db", "logs/a.log", "logs/earlier-1/a.log", "secrets.properties")) {
            allow(Files.writeString(data.resolve(file), "x"), "rw-r--r--");
        }
        for (String folder : List.of("", "aws", "logs", "logs/earlier-1")) {
            allow(data.resolve(folder), "rwxr-xr-x");
        }

        DataFolder.prepare(data);

        try (var found = Files.walk(data)) {
            assertThat(found.map(DataFolderTests::permissions).toList())
                    .hasSize(8)
                    .allMatch(permissions -> permissions.endsWith("------"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void newFolderIsItsOwnersAloneAndEmpty() throws Exception {
        Path data = parent.resolve("new/data");

        DataFolder.prepare(data);

        assertThat(permissions(data)).isEqualTo("rwx------");
        try (var found = Files.list(data)) {
            assertThat(found).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreNeitherFollowedNorChanged() throws Exception {
        Path elsewhere = allow(Files.createDirectories(parent.resolve("elsewhere")), "rwxr-xr-x");
        Path data = parent.resolve("data");
        Files.createDirectories(data.resolve("logs"));
        Files.createSymbolicLink(data.resolve("logs/link"), elsewhere);

        DataFolder.prepare(data);

        assertThat(permissions(elsewhere)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void fileInPlaceOfTheFolderIsOneClearLine() throws Exception {
        Path data = Files.writeString(parent.resolve("data"), "");

        refused(data, "it is a file: move it away, or name a folder");
    }

    @Test
    void folderOfSomethingElseIsLeftAlone() throws Exception {
        Path data = Files.createDirectories(parent.resolve("home"));
        Files.writeString(data.resolve("letter.txt"), "x");

        refused(data, "it holds something else, such as 'letter.txt': name a folder of its own");
    }

    @Test
    void fileInPlaceOfAFolderInItIsOneClearLine() throws Exception {
        Path data = Files.createDirectories(parent.resolve("data"));
        Files.writeString(data.resolve("aws"), "");

        refused(data, "'aws' in it is not a folder: move it away");
    }

    @Test
    void folderInPlaceOfTheSecretsIsOneClearLine() throws Exception {
        Path data = Files.createDirectories(parent.resolve("data"));
        Files.createDirectories(data.resolve("secrets.properties"));

        refused(data, "'secrets.properties' in it is not a file: move it away");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void readOnlyFolderIsOneClearLine() throws Exception {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may write everywhere");
        Path data = allow(Files.createDirectories(parent.resolve("data")), "r-xr-xr-x");

        String user = System.getProperty("user.name");
        refused(
                data,
                "permission denied; it belongs to " + user + ": let " + user + " write in it and run it as " + user
                        + ", or name another folder");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void placeWhereNobodyMayWriteIsOneClearLine() {
        Path data = Path.of("/sys/serverlesspresso");

        assertThatThrownBy(() -> DataFolder.prepare(data))
                .isInstanceOf(RunFailure.class)
                .hasMessageMatching(
                        "the data folder '/sys/serverlesspresso' cannot be used: [^:\n]+: name another folder");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void fileOfSomebodyElseIsOneClearLine() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can give a file away");
        Path data = parent.resolve("data");
        Files.createDirectories(data.resolve("aws"));
        Path file = Files.writeString(data.resolve("aws/journal.mv.db"), "x");
        Files.setOwner(
                file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));

        refused(
                data,
                "'" + file
                        + "' belongs to nobody, and this is root: run it as nobody, or give the whole folder to root");
    }

    private static void refused(Path data, String why) {
        assertThatThrownBy(() -> DataFolder.prepare(data))
                .isInstanceOf(RunFailure.class)
                .hasMessage("the data folder '" + data + "' cannot be used: " + why);
    }

    private static Path allow(Path path, String permissions) throws Exception {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
