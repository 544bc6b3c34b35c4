package dev.serverlesspresso.workflows.process;

import dev.serverlesspresso.workflows.process.Faults.TaskState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The definitions of the workflows, as they are deployed. */
final class Definitions {
    private static final List<String> WORKFLOWS = List.of("validator", "order-processor", "order-manager", "release");
    private static final Pattern WRITE = Pattern.compile(
            ".*:(putItem|updateItem|deleteItem|transactWriteItems|putEvents|sendTaskSuccess|sendTaskFailure)"
                    + "(\\.waitForTaskToken)?");

    private Definitions() {}

    /** Every state that changes anything, of every workflow. */
    static Stream<TaskState> writes() {
        return WORKFLOWS.stream().flatMap(workflow -> read(workflow)
                .path("States")
                .propertyStream()
                .filter(state -> WRITE.matcher(state.getValue().path("Resource").asString(""))
                        .matches())
                .map(state -> new TaskState(workflow, state.getKey())));
    }

    static boolean waitsForAToken(TaskState state) {
        return read(state.workflow())
                .path("States")
                .path(state.name())
                .path("Resource")
                .asString()
                .endsWith(".waitForTaskToken");
    }

    private static JsonNode read(String workflow) {
        String resource = "/workflows/" + workflow + "/" + workflow + ".asl.json";
        try (InputStream definition = Definitions.class.getResourceAsStream(resource)) {
            return CoffeeCounter.JSON.readTree(Objects.requireNonNull(definition, resource));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
