package dev.serverlesspresso.deploy.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.serverlesspresso.deploy.terminal.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledProgramsTests {
    @TempDir
    Path folder;

    private final Programs programs = new InstalledPrograms();

    @Test
    void programRunsInItsFolderWithItsEnvironment() throws Exception {
        assertThat(programs.run(call("sh", "-c", "printf \"$FLAVOUR\" > cup; exit 3")))
                .isEqualTo(3);

        assertThat(Files.readString(folder.resolve("cup"))).isEqualTo("vanilla");
    }

    @Test
    void javaOfThisProcessIsFoundFirst() {
        assertThat(Path.of(programs.output(call("sh", "-c", "command -v java"))))
                .isEqualTo(Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    @Test
    void programThatIsMissingOrFailsPrintsNothing() {
        assertThat(programs.output(call("no-such-program"))).isEmpty();
        assertThat(programs.output(call("sh", "-c", "echo something; exit 1"))).isEmpty();
        assertThatThrownBy(() -> programs.run(call("no-such-program")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'no-such-program' cannot be run");
    }

    private Programs.Call call(String... command) {
        return new Programs.Call(List.of(command), folder, Map.of("FLAVOUR", "vanilla"));
    }
}
