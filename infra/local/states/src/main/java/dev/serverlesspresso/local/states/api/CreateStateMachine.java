package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.states.store.Machine;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** Creates a state machine; the same request again answers the same. */
record CreateStateMachine(Context context) implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        if (request.truth("publish", false)) {
            throw Request.invalid("Value 'true' at 'publish' failed to satisfy constraint: versions are not supported");
        }
        Machine machine = machine(request);
        DefinitionCheck.check(machine.definition(), machine.express());
        return context.writing(transaction -> create(transaction, machine));
    }

    private Machine machine(Request request) {
        String name = Request.checkName(request.required("name"));
        String type = request.text("type");
        if (type != null && !type.equals("STANDARD") && !type.equals("EXPRESS")) {
            throw Request.invalid(
                    "Value '" + type + "' at 'type' failed to satisfy constraint: Member must satisfy enum"
                            + " value set: [STANDARD, EXPRESS]");
        }
        long now = context.environment().now();
        return new Machine(
                Arns.of("states", "stateMachine:" + name),
                name,
                "EXPRESS".equals(type),
                request.required("definition"),
                request.required("roleArn"),
                context.environment().ids().uuid().toString(),
                now,
                now,
                request.node("loggingConfiguration"),
                request.node("tracingConfiguration"),
                Tags.read(request.node("tags")));
    }

    private ObjectNode create(JournalTransaction transaction, Machine machine) {
        Machine existing = context.store().machines().get(machine.arn());
        if (existing == null) {
            context.store().machines().put(transaction, machine.arn(), machine);
            context.store().revisions().put(transaction, machine.revision(), machine);
            return answer(machine);
        }
        boolean same = existing.definition().equals(machine.definition())
                && existing.roleArn().equals(machine.roleArn())
                && existing.express() == machine.express();
        if (!same) {
            throw AwsError.badRequest(
                    "StateMachineAlreadyExists", "State Machine Already Exists: '" + machine.arn() + "'");
        }
        return answer(existing);
    }

    private static ObjectNode answer(Machine machine) {
        ObjectNode answer = Json.object().put("stateMachineArn", machine.arn());
        answer.set("creationDate", Answers.time(machine.createdAt()));
        return answer;
    }
}
