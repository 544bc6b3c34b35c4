package dev.serverlesspresso.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.serverlesspresso.local.aws.Arns;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The {@code aws} command, with its endpoint. */
record CommandLine(URI endpoint) {
    private static final long SECONDS = 60;

    /** What a command said. */
    record Result(int exitCode, String out, String err) {
        JsonNode json() {
            assertThat(exitCode).as(err).isZero();
            return read(out);
        }

        String failure() {
            assertThat(exitCode).as(out).isNotZero();
            return err;
        }
    }

    static void assumeInstalled() {
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "aws")));
        assumeTrue(installed, "the AWS command line is not on the PATH");
    }

    static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    JsonNode json(String... arguments) {
        return run(arguments).json();
    }

    Result run(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("aws", "--endpoint-url", endpoint.toString(), "--output", "json"));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile("aws", ".out");
            Path err = Files.createTempFile("aws", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "AWS_ACCESS_KEY_ID", "local",
                            "AWS_SECRET_ACCESS_KEY", "local",
                            "AWS_REGION", Arns.REGION,
                            "AWS_DEFAULT_REGION", Arns.REGION,
                            "AWS_PAGER", ""));
            return finished(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result finished(Process process, Path out, Path err) throws IOException {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("aws did not end within " + SECONDS + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Result result = new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
        Files.delete(out);
        Files.delete(err);
        return result;
    }
}
