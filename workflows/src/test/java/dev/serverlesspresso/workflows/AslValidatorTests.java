package dev.serverlesspresso.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * The definitions as npm's asl-validator sees them; skipped where there is no npm or nowhere to install from, which is tried
 * once. With {@code CI=true} that is a failure.
 */
class AslValidatorTests {
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    /** What npm writes last, so that an installation that was interrupted does not count. */
    private static final Path INSTALLED = Path.of("node_modules", ".package-lock.json");

    @TempDir
    private Path folder;

    @BeforeAll
    static void installValidator() throws InterruptedException {
        String failure = Files.exists(INSTALLED) ? "" : install();
        if (!failure.isEmpty()) {
            assertThat(System.getenv("CI")).as(failure).isNotEqualTo("true");
            abort(failure);
        }
    }

    @EachWorkflow
    void definitionIsValid(String workflow) throws IOException, InterruptedException {
        Path definition = Files.writeString(folder.resolve(workflow + ".asl.json"), Definitions.read(workflow));
        Outcome outcome = run(npm("npx"), "--no-install", "asl-validator", "--json-path", definition.toString());
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    /** Why not, or nothing. */
    private static String install() throws InterruptedException {
        try {
            Outcome outcome =
                    run(npm("npm"), "ci", "--no-audit", "--no-fund", "--fetch-retries=0", "--fetch-timeout=20000");
            return outcome.exitCode() == 0 ? "" : "asl-validator could not be installed: " + outcome.output();
        } catch (IOException noNpm) {
            return "npm is missing: " + noNpm.getMessage();
        }
    }

    private static String npm(String command) {
        return WINDOWS ? command + ".cmd" : command;
    }

    private static Outcome run(String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("asl-validator", ".log");
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String output = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        return new Outcome(ended ? process.exitValue() : -1, output);
    }

    private record Outcome(int exitCode, String output) {}
}
