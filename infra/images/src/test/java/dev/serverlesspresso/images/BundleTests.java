package dev.serverlesspresso.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What runc is told, as a task of Fargate has it. */
class BundleTests {
    @TempDir
    Path folder;

    @Test
    void containerIsNobodysRootHasNoCapabilityAndCannotWriteItsFiles() throws IOException {
        JsonNode told = told();

        assertThat(told.path("process").path("user").path("uid").asInt()).isEqualTo(1000);
        assertThat(told.path("process").path("user").path("gid").asInt()).isEqualTo(1000);
        assertThat(told.path("process").path("capabilities").isEmpty()).isTrue();
        assertThat(told.path("process").path("noNewPrivileges").asBoolean()).isTrue();
        assertThat(told.path("root").path("readonly").asBoolean()).isTrue();
    }

    @Test
    void containerHasAQuarterOfAProcessorAndHalfAGigabyte() throws IOException {
        JsonNode resources = told().path("linux").path("resources");

        assertThat(resources.path("cpu").path("quota").asInt()).isEqualTo(25_000);
        assertThat(resources.path("cpu").path("period").asInt()).isEqualTo(100_000);
        assertThat(resources.path("memory").path("limit").asLong()).isEqualTo(536_870_912L);
    }

    @Test
    void variablesStandBesideThoseOfTheImage() throws IOException {
        assertThat(told().path("process").path("env").toString()).isEqualTo("[\"LANG=C.UTF-8\",\"SERVER_PORT=8081\"]");
    }

    private JsonNode told() throws IOException {
        new Bundle(Path.of("/root"), List.of("java"), List.of("LANG=C.UTF-8"), Limits.SMALLEST_TASK, null)
                .with(Map.of("SERVER_PORT", "8081"))
                .write(folder);
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("config.json")));
    }
}
