package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.states.definition.DefinitionReader;
import dev.serverlesspresso.local.states.definition.Problem;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what is wrong with a definition. */
record ValidateStateMachineDefinition() implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        String definition = request.required("definition");
        List<Problem> problems = DefinitionReader.read(definition, "EXPRESS".equals(request.text("type")))
                .problems();
        int size = Math.min(100, request.pageSize(100));
        ObjectNode answer = Json.object().put("result", problems.isEmpty() ? "OK" : "FAIL");
        ArrayNode diagnostics = answer.putArray("diagnostics");
        problems.stream().limit(size).forEach(problem -> add(diagnostics.addObject(), problem));
        answer.put("truncated", problems.size() > size);
        return CompletableFuture.completedFuture(answer);
    }

    private static void add(ObjectNode diagnostic, Problem problem) {
        diagnostic.put("severity", "ERROR").put("code", problem.code()).put("message", problem.message());
        if (problem.location() != null) {
            diagnostic.put("location", problem.location());
        }
    }
}
