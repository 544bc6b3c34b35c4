package dev.serverlesspresso.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The templates under cfn-lint, where it is installed. */
class LintTests {
    private static final Map<String, String> IGNORED = Map.of(
            "E3601", "cfn-lint takes a JSONata expression in TimeoutSeconds for text; Step Functions evaluates it",
            "W3005", "the CDK names dependencies that CloudFormation would find by itself");

    @TempDir
    Path folder;

    @Test
    void cfnLintFindsNothing() throws Exception {
        assumeThat(isInstalled()).as("cfn-lint is installed").isTrue();
        List<String> command = new ArrayList<>(List.of("cfn-lint", "--format", "parseable", "--ignore-checks"));
        command.addAll(IGNORED.keySet());
        command.add("--");
        for (Synthesised one : List.of(Synthesised.USUAL, Synthesised.WORKSHOP)) {
            Synthesised.STACKS.forEach(stack -> command.add(one.output()
                    .resolve(one.prefix() + stack + ".template.json")
                    .toString()));
        }
        assertThat(run(command)).isEmpty();
    }

    private boolean isInstalled() throws InterruptedException {
        try {
            return run(List.of("cfn-lint", "--version")).startsWith("cfn-lint");
        } catch (IOException absent) {
            return false;
        }
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        return Files.readString(output);
    }
}
