package dev.serverlesspresso.workflows.process;

import dev.serverlesspresso.workflows.Definitions;
import dev.serverlesspresso.workflows.process.Faults.TaskState;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The states of the workflows that change anything. */
final class WritingStates {
    private static final Pattern WRITE = Pattern.compile(
            ".*:(putItem|updateItem|deleteItem|transactWriteItems|putEvents|sendTaskSuccess|sendTaskFailure)"
                    + "(\\.waitForTaskToken)?");

    private WritingStates() {}

    /** Every state that changes anything, of every workflow. */
    static Stream<TaskState> writes() {
        return Definitions.ALL.stream().flatMap(workflow -> read(workflow)
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
        return CoffeeCounter.JSON.readTree(Definitions.read(workflow));
    }
}
