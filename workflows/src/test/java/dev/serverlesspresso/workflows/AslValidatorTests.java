package dev.serverlesspresso.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The definitions as npm's asl-validator sees them; skipped where there is no npm. */
class AslValidatorTests {
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    @EachWorkflow
    void definitionIsValid(String workflow) throws IOException, InterruptedException {
        assumeTrue(validatorIsInstalled(), "npm is missing or asl-validator could not be installed");
        String definition = workflow + "/" + workflow + ".asl.json";
        Outcome outcome = run(npm("npx"), "--no-install", "asl-validator", "--json-path", definition);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }

    private static boolean validatorIsInstalled() throws InterruptedException {
        if (Files.isDirectory(Path.of("node_modules", "asl-validator"))) {
            return true;
        }
        try {
            return run(npm("npm"), "ci", "--no-audit", "--no-fund").exitCode() == 0;
        } catch (IOException noNpm) {
            return false;
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
