package dev.serverlesspresso.local.states.api;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.states.run.Payload;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Machine;
import dev.serverlesspresso.local.states.store.Status;
import org.jspecify.annotations.Nullable;

/** Begins executions. */
public final class Starts {
    private static final long EXPRESS_LIMIT_MILLIS = 5 * 60 * 1000;

    private final Context context;

    Starts(Context context) {
        this.context = context;
    }

    /** A request to begin an execution, checked as far as it goes without the state machine. */
    record Order(
            String machineArn,
            String name,
            String input,
            @Nullable String traceHeader) {
        Order {
            Request.checkName(name);
            if (Payload.parseGiven(input).isEmpty()) {
                throw AwsError.badRequest(
                        "InvalidExecutionInput", "Invalid State Machine Execution Input: '" + input + "'");
            }
            if (Payload.tooLarge(input)) {
                throw Request.invalid("Value at 'input' failed to satisfy constraint: Member must have length less than"
                        + " or equal to 262144");
            }
        }
    }

    Order order(Request request) {
        String name = request.text("name");
        String input = request.text("input");
        return new Order(
                request.arn("stateMachineArn", "stateMachine"),
                name == null ? context.environment().ids().uuid().toString() : name,
                input == null ? "{}" : input,
                request.text("traceHeader"));
    }

    /**
     * Begins a Standard or an Express execution. A Standard name that is taken answers the execution that runs with the
     * same input and refuses anything else.
     */
    Execution start(JournalTransaction transaction, Order order) {
        Machine machine = Lookup.machine(context.store(), order.machineArn());
        if (machine.express()) {
            return express(transaction, machine, order);
        }
        String arn = Arns.of("states", "execution:" + machine.name() + ":" + order.name());
        Execution existing = context.store().executions().get(arn);
        if (existing == null) {
            return begin(transaction, machine, order, arn);
        }
        if (existing.status() != Status.RUNNING || !existing.input().equals(order.input())) {
            throw AwsError.badRequest("ExecutionAlreadyExists", "Execution Already Exists: '" + arn + "'");
        }
        return existing;
    }

    /** Begins an execution for a delivery: a name that has been used before begins nothing, whatever became of it. */
    public String startOnce(JournalTransaction transaction, String machineArn, String input, String name) {
        Order order = new Order(machineArn, name, input, null);
        Machine machine = Lookup.machine(context.store(), machineArn);
        String arn = machine.express()
                ? expressArn(machine, name, name)
                : Arns.of("states", "execution:" + machine.name() + ":" + name);
        boolean known = machine.express()
                ? !context.engine().rememberedStarts().first(transaction, arn)
                : context.store().executions().containsKey(arn);
        if (!known) {
            begin(transaction, machine, order, arn);
        }
        return arn;
    }

    Execution express(JournalTransaction transaction, Machine machine, Order order) {
        return begin(transaction, machine, order, expressArn(machine, order.name(), unique()));
    }

    String unique() {
        return context.environment().ids().uuid().toString();
    }

    static String expressArn(Machine machine, String name, String id) {
        return Arns.of("states", "express:" + machine.name() + ":" + name + ":" + id);
    }

    Execution begin(JournalTransaction transaction, Machine machine, Order order, String arn) {
        long now = context.environment().now();
        Execution execution = new Execution(
                arn,
                machine.arn(),
                machine.name(),
                order.name(),
                machine.express(),
                machine.revision(),
                order.input(),
                order.traceHeader(),
                now,
                deadline(machine, now),
                Status.RUNNING,
                0,
                0,
                null);
        context.engine().start(transaction, execution, machine);
        return execution;
    }

    private @Nullable Long deadline(Machine machine, long now) {
        Long seconds = context.definitions().of(machine).timeoutSeconds();
        if (!machine.express()) {
            return seconds == null ? null : (Long) (now + 1000 * seconds);
        }
        return now + (seconds == null ? EXPRESS_LIMIT_MILLIS : Math.min(1000 * seconds, EXPRESS_LIMIT_MILLIS));
    }
}
