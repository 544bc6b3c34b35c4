package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.model.RequestModel;
import dev.serverlesspresso.local.states.run.Definitions;
import dev.serverlesspresso.local.states.run.Engine;
import dev.serverlesspresso.local.states.run.Environment;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** Finds the operation for a name. */
public final class Api {
    private static final RequestModel MODEL = RequestModel.beside(Api.class);

    private final Starts starts;
    private final Map<String, Operation> operations = new HashMap<>();

    public Api(Environment environment, Engine engine, Definitions definitions) {
        Context context = new Context(environment, engine, definitions);
        starts = new Starts(context);
        machineOperations(context);
        operations.put("StartExecution", new StartExecution(context, starts));
        operations.put("StartSyncExecution", new StartSyncExecution(context, starts));
        operations.put("StopExecution", new StopExecution(context));
        operations.put("DescribeExecution", new DescribeExecution(context));
        operations.put("ListExecutions", new ListExecutions(context));
        operations.put("GetExecutionHistory", new GetExecutionHistory(context));
        operations.put("SendTaskSuccess", new SendTaskSuccess(context));
        operations.put("SendTaskFailure", new SendTaskFailure(context));
        operations.put("SendTaskHeartbeat", new SendTaskHeartbeat(context));
    }

    private void machineOperations(Context context) {
        operations.put("CreateStateMachine", new CreateStateMachine(context));
        operations.put("UpdateStateMachine", new UpdateStateMachine(context));
        operations.put("ListStateMachines", new ListStateMachines(context));
        operations.put("DescribeStateMachine", new DescribeStateMachine(context));
        operations.put("DescribeStateMachineForExecution", new DescribeStateMachineForExecution(context));
        operations.put("DeleteStateMachine", new DeleteStateMachine(context));
        operations.put("ValidateStateMachineDefinition", new ValidateStateMachineDefinition());
        Tags tags = new Tags(context);
        operations.put("TagResource", tags::tag);
        operations.put("UntagResource", tags::untag);
        operations.put("ListTagsForResource", tags::list);
    }

    /** How executions begin without a request. */
    public Starts starts() {
        return starts;
    }

    /** Executes an operation; refusals complete the future with an AwsError. */
    public CompletableFuture<JsonNode> execute(String name, JsonNode request) {
        Operation operation = operations.get(name);
        if (operation == null) {
            return CompletableFuture.failedFuture(
                    AwsError.badRequest("UnknownOperationException", "Unknown operation: '" + name + "'"));
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        try {
            operation.execute(new Request(MODEL.read(name, request))).whenComplete((result, failure) -> {
                if (failure == null) {
                    answer.complete(result);
                } else {
                    answer.completeExceptionally(unwrapped(failure));
                }
            });
        } catch (AwsError refusal) {
            answer.completeExceptionally(refusal);
        }
        return answer;
    }

    private static Throwable unwrapped(Throwable failure) {
        boolean wrapped = failure instanceof java.util.concurrent.CompletionException;
        Throwable cause = failure.getCause();
        return wrapped && cause != null ? cause : failure;
    }
}
