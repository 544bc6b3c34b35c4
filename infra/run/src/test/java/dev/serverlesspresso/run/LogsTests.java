package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTests {
    @TempDir
    Path data;

    @Test
    void logsOfTheFiveRunsBeforeAreKept() throws Exception {
        Logs logs = Logs.in(data);
        for (int run = 1; run <= 8; run++) {
            logs.begin();
            Files.writeString(logs.of("service"), "run " + run);
        }

        assertThat(Files.readString(logs.of("service"))).isEqualTo("run 8");
        assertThat(Files.readString(logs.folder().resolve("earlier-1/service.log")))
                .isEqualTo("run 7");
        assertThat(Files.readString(logs.folder().resolve("earlier-5/service.log")))
                .isEqualTo("run 3");
        assertThat(logs.folder().resolve("earlier-6")).doesNotExist();
    }

    @Test
    void runThatLoggedNothingPushesNothingOut() throws Exception {
        Logs logs = Logs.in(data);
        logs.begin();
        Files.writeString(logs.of("service"), "the only one");

        logs.begin();
        logs.begin();
        logs.begin();

        assertThat(logs.folder().resolve("earlier-1/service.log")).hasContent("the only one");
        assertThat(logs.folder().resolve("earlier-2")).doesNotExist();
    }
}
