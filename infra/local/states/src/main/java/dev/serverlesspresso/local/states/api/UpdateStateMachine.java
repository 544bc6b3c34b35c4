package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.states.store.Machine;
import java.util.concurrent.CompletionStage;
import tools.jackson.databind.node.ObjectNode;

/** Gives a state machine another definition, role or configuration; executions that run keep the old one. */
record UpdateStateMachine(Context context) implements Operation<Request> {
    @Override
    public CompletionStage<ObjectNode> execute(Request request) {
        String arn = request.arn("stateMachineArn", "stateMachine");
        boolean nothing = request.node("definition") == null
                && request.node("roleArn") == null
                && request.node("loggingConfiguration") == null
                && request.node("tracingConfiguration") == null;
        if (nothing) {
            throw AwsError.badRequest(
                    "MissingRequiredParameter",
                    "Either the definition, the role ARN, the LoggingConfiguration, the TracingConfiguration or the"
                            + " EncryptionConfiguration must be specified");
        }
        return context.writing(transaction -> update(transaction, Lookup.machine(context.store(), arn), request));
    }

    private ObjectNode update(JournalTransaction transaction, Machine old, Request request) {
        String definition = request.text("definition");
        String role = request.text("roleArn");
        Machine machine = new Machine(
                old.arn(),
                old.name(),
                old.express(),
                definition == null ? old.definition() : definition,
                role == null ? old.roleArn() : role,
                context.environment().ids().uuid().toString(),
                old.createdAt(),
                context.environment().now(),
                request.node("loggingConfiguration") == null ? old.logging() : request.node("loggingConfiguration"),
                request.node("tracingConfiguration") == null ? old.tracing() : request.node("tracingConfiguration"),
                old.tags());
        DefinitionCheck.check(machine.definition(), machine.express());
        context.store().machines().put(transaction, machine.arn(), machine);
        context.store().revisions().put(transaction, machine.revision(), machine);
        ObjectNode answer = Json.object();
        answer.set("updateDate", Answers.time(machine.updatedAt()));
        return answer.put("revisionId", machine.revision());
    }
}
