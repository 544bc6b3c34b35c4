package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.model.RequestModel;
import dev.serverlesspresso.local.operation.Operations;
import dev.serverlesspresso.local.states.run.Definitions;
import dev.serverlesspresso.local.states.run.Engine;
import dev.serverlesspresso.local.states.run.Environment;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** The operations of Step Functions. */
public final class Api {
    private static final RequestModel MODEL = RequestModel.beside(Api.class);

    private final Starts starts;
    private final Operations<Request> operations = new Operations<>(
            name -> AwsError.badRequest("UnknownOperationException", "Unknown operation: '" + name + "'"));

    public Api(Environment environment, Engine engine, Definitions definitions) {
        Context context = new Context(environment, engine, definitions);
        starts = new Starts(context);
        machines(context);
        executions(context);
    }

    private void machines(Context context) {
        Tags tags = new Tags(context);
        operations
                .add("CreateStateMachine", new CreateStateMachine(context))
                .add("UpdateStateMachine", new UpdateStateMachine(context))
                .add("ListStateMachines", new ListStateMachines(context))
                .add("DescribeStateMachine", new DescribeStateMachine(context))
                .add("DescribeStateMachineForExecution", new DescribeStateMachineForExecution(context))
                .add("DeleteStateMachine", new DeleteStateMachine(context))
                .add("ValidateStateMachineDefinition", new ValidateStateMachineDefinition())
                .add("TagResource", tags::tag)
                .add("UntagResource", tags::untag)
                .add("ListTagsForResource", tags::list);
    }

    private void executions(Context context) {
        operations
                .add("StartExecution", new StartExecution(context, starts))
                .add("StartSyncExecution", new StartSyncExecution(context, starts))
                .add("StopExecution", new StopExecution(context))
                .add("DescribeExecution", new DescribeExecution(context))
                .add("ListExecutions", new ListExecutions(context))
                .add("GetExecutionHistory", new GetExecutionHistory(context))
                .add("SendTaskSuccess", new SendTaskSuccess(context))
                .add("SendTaskFailure", new SendTaskFailure(context))
                .add("SendTaskHeartbeat", new SendTaskHeartbeat(context));
    }

    /** How executions begin without a request. */
    public Starts starts() {
        return starts;
    }

    /** Executes an operation; refusals complete the future with an AwsError. */
    public CompletableFuture<JsonNode> execute(String name, JsonNode request) {
        return operations.execute(name, () -> new Request(MODEL.read(name, request)));
    }
}
