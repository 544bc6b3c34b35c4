package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.definition.StateMachineDefinition;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Frame;
import dev.serverlesspresso.local.states.store.HistoryEvent;
import dev.serverlesspresso.local.states.store.Machine;
import dev.serverlesspresso.local.states.store.Status;
import dev.serverlesspresso.local.states.store.Store;
import dev.serverlesspresso.local.states.store.Timer;
import dev.serverlesspresso.local.states.store.TimerKind;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How executions begin and end. */
public final class Lifecycle {
    private final Environment environment;
    private final StatusEvents statusEvents;
    private final Map<String, CompletableFuture<Execution>> waiting = new ConcurrentHashMap<>();

    Lifecycle(Environment environment) {
        this.environment = environment;
        this.statusEvents = new StatusEvents(environment);
    }

    /** Completes when the execution has ended and that is durable. Ask before it is started. */
    public CompletableFuture<Execution> ending(String execution) {
        return waiting.computeIfAbsent(execution, key -> new CompletableFuture<>());
    }

    void begin(
            JournalTransaction transaction, Execution execution, Machine machine, StateMachineDefinition definition) {
        Store store = environment.store();
        store.executions().put(transaction, execution.arn(), execution.counted(1, 0));
        String main = Frame.main(execution.arn());
        Frame frame = Frame.ready(
                main,
                execution.arn(),
                definition.startAt(),
                Payload.parse(execution.input()).orElseGet(Json::object),
                Map.of(),
                0);
        store.frames().put(transaction, main, frame);
        Long deadline = execution.deadline();
        if (deadline != null) {
            Timer timer = new Timer(execution.arn(), TimerKind.EXECUTION, deadline);
            store.timers().put(transaction, timer.key(), timer);
        }
        if (!execution.express()) {
            store.listing().put(transaction, Store.listKey(execution), execution.arn());
            ObjectNode details = Details.data(Json.object(), "input", execution.input());
            details.put("roleArn", machine.roleArn());
            write(transaction, execution.arn(), 1, 0, "ExecutionStarted", details);
            statusEvents.publish(transaction, execution);
        }
    }

    /** Of a Standard execution's time-out only the history tells the error. */
    void timeOut(JournalTransaction transaction, Execution execution, long lastEvent) {
        String error = execution.express() ? StateFailure.TIMEOUT : null;
        end(transaction, execution, lastEvent, Status.TIMED_OUT, null, error, null);
    }

    Execution end(
            JournalTransaction transaction,
            Execution execution,
            long lastEvent,
            Status status,
            @Nullable String output,
            @Nullable String error,
            @Nullable String cause) {
        long events = execution.events() + 1;
        Execution.End end = new Execution.End(environment.now(), output, error, cause);
        Execution ended = execution.counted(events, execution.transitions()).ended(status, end);
        removeFrames(transaction, execution);
        Store store = environment.store();
        if (execution.express()) {
            store.executions().remove(transaction, execution.arn());
        } else {
            store.executions().put(transaction, execution.arn(), ended);
            Timer retention = ended.retention();
            if (retention != null) {
                store.timers().put(transaction, retention.key(), retention);
            }
            ObjectNode details = endDetails(status, output, error, cause);
            write(transaction, ended.arn(), events, lastEvent, eventType(status), details);
            statusEvents.publish(transaction, ended);
        }
        transaction.afterCommit(() -> answer(ended));
        return ended;
    }

    private void answer(Execution ended) {
        CompletableFuture<Execution> future = waiting.remove(ended.arn());
        if (future != null) {
            future.complete(ended);
        }
    }

    private void removeFrames(JournalTransaction transaction, Execution execution) {
        Store store = environment.store();
        Long deadline = execution.deadline();
        if (deadline != null) {
            store.timers().remove(transaction, new Timer(execution.arn(), TimerKind.EXECUTION, deadline).key());
        }
        String prefix = Frame.main(execution.arn());
        Iterator<Map.Entry<String, Frame>> frames = store.frames().ascending(prefix);
        while (frames.hasNext()) {
            Frame frame = frames.next().getValue();
            if (!frame.key().startsWith(prefix)) {
                return;
            }
            frame.timers().forEach((kind, when) -> store.timers()
                    .remove(transaction, new Timer(frame.key(), kind, when).key()));
            Frame.Call call = frame.call();
            if (call != null && call.token() != null) {
                store.tokens().remove(transaction, call.token());
            }
            store.taken().remove(transaction, frame.key());
            store.frames().remove(transaction, frame.key());
        }
    }

    private void write(
            JournalTransaction transaction, String execution, long id, long previous, String type, ObjectNode details) {
        String member = Character.toLowerCase(type.charAt(0)) + type.substring(1) + "EventDetails";
        HistoryEvent event = new HistoryEvent(id, previous, environment.now(), type, member, details);
        environment.store().history().put(transaction, Store.historyKey(execution, id), event);
    }

    private static String eventType(Status status) {
        return switch (status) {
            case SUCCEEDED -> "ExecutionSucceeded";
            case ABORTED -> "ExecutionAborted";
            case TIMED_OUT -> "ExecutionTimedOut";
            default -> "ExecutionFailed";
        };
    }

    private static ObjectNode endDetails(
            Status status, @Nullable String output, @Nullable String error, @Nullable String cause) {
        ObjectNode details = Json.object();
        if (output != null) {
            Details.data(details, "output", output);
        }
        return Details.error(details, status == Status.TIMED_OUT ? StateFailure.TIMEOUT : error, cause);
    }
}
