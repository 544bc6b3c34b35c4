package dev.serverlesspresso.cdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The workflow definitions on the class path, as they are written in the workflows module. */
final class WorkflowDefinitions {
    static final String VALIDATOR = "validator";
    static final String ORDER_PROCESSOR = "order-processor";
    static final String ORDER_MANAGER = "order-manager";
    static final String RELEASE = "release";
    static final List<String> ALL = List.of(VALIDATOR, ORDER_PROCESSOR, ORDER_MANAGER, RELEASE);

    private WorkflowDefinitions() {}

    static String read(String workflow) {
        String resource = "/workflows/" + workflow + "/" + workflow + ".asl.json";
        try (InputStream definition = WorkflowDefinitions.class.getResourceAsStream(resource)) {
            if (definition == null) {
                throw new IllegalArgumentException(
                        "no definition of workflow '" + workflow + "' on the class path: " + resource);
            }
            return new String(definition.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException("definition of workflow '" + workflow + "' cannot be read", problem);
        }
    }
}
