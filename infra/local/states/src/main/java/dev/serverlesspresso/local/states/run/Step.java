package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.definition.QueryLanguage;
import dev.serverlesspresso.local.states.definition.State;
import dev.serverlesspresso.local.states.definition.StateMachineDefinition;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Frame;
import dev.serverlesspresso.local.states.store.Frame.Call;
import dev.serverlesspresso.local.states.store.Frame.Phase;
import dev.serverlesspresso.local.states.store.HistoryEvent;
import dev.serverlesspresso.local.states.store.Machine;
import dev.serverlesspresso.local.states.store.Store;
import dev.serverlesspresso.local.states.store.Timer;
import dev.serverlesspresso.local.states.store.TimerKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A frame while one transaction moves it on: what the states' runners read and change. */
final class Step {
    /** The last one is kept for the event that ends the execution. */
    private static final long MOST_EVENTS = 25_000;

    private final Environment environment;
    private final Languages languages;
    private final JournalTransaction transaction;
    private final Execution execution;
    private final Machine machine;
    private final StateMachineDefinition definition;
    private final Frame frame;
    private final long now;
    private @Nullable JsonNode executionInput;

    private Visit visit;
    private State state;
    private Phase phase;
    private JsonNode input;
    private Map<String, JsonNode> variables;
    private long enteredAt;
    private long enteredEvent;
    private long lastEvent;
    private List<Integer> retries;
    private @Nullable Call call;
    private final Map<TimerKind, Long> timers = new EnumMap<>(TimerKind.class);
    private long events;
    private long transitions;

    Step(
            Environment environment,
            Languages languages,
            JournalTransaction transaction,
            Standing standing,
            Machine machine,
            StateMachineDefinition definition,
            Visit visit) {
        this.frame = standing.frame();
        this.environment = environment;
        this.languages = languages;
        this.transaction = transaction;
        this.execution = standing.execution();
        this.machine = machine;
        this.definition = definition;
        this.visit = visit;
        this.now = environment.now();
        this.state = definition.state(frame.state());
        this.phase = frame.phase();
        this.input = frame.input();
        this.variables = frame.variables();
        this.enteredAt = frame.enteredAt();
        this.enteredEvent = frame.enteredEvent();
        this.lastEvent = frame.lastEvent();
        this.retries = new ArrayList<>(frame.retries());
        this.call = frame.call();
        this.timers.putAll(frame.timers());
        this.events = execution.events();
        this.transitions = execution.transitions();
    }

    Environment environment() {
        return environment;
    }

    JournalTransaction transaction() {
        return transaction;
    }

    String key() {
        return frame.key();
    }

    /** What of this visit of the state outlives the transaction, if that is begun again. */
    Visit visit() {
        return visit;
    }

    UUID uuid() {
        return visit.uuid(environment.ids());
    }

    long now() {
        return now;
    }

    State state() {
        return state;
    }

    Language language() {
        return state.language() == QueryLanguage.JSONATA ? languages.jsonata() : languages.jsonPath();
    }

    Phase phase() {
        return phase;
    }

    void phase(Phase newPhase) {
        phase = newPhase;
    }

    JsonNode input() {
        return input;
    }

    Map<String, JsonNode> variables() {
        return variables;
    }

    @Nullable
    Call call() {
        return call;
    }

    void call(@Nullable Call newCall) {
        call = newCall;
    }

    /** How often each entry of Retry has been used in this visit of the state. */
    List<Integer> retries() {
        return retries;
    }

    /** The execution with what has been counted so far. */
    Execution execution() {
        return execution.counted(events, transitions);
    }

    long lastEvent() {
        return lastEvent;
    }

    /** A cause as AWS words it, with the state that it comes from. */
    String during(String cause) {
        return "An error occurred while executing the state '" + state.name() + "' (entered at the event id #"
                + enteredEvent + "). " + cause;
    }

    void event(String type, @Nullable String member, @Nullable ObjectNode details) {
        if (!execution.express() && events >= MOST_EVENTS - 1) {
            throw StateFailure.of(
                    StateFailure.RUNTIME,
                    "The execution reached the maximum number of history events (" + MOST_EVENTS + ").");
        }
        events++;
        if (!execution.express()) {
            environment
                    .store()
                    .history()
                    .put(
                            transaction,
                            Store.historyKey(execution.arn(), events),
                            new HistoryEvent(events, lastEvent, now, type, member, details));
        }
        lastEvent = events;
    }

    /** Counts an attempt beyond the first, which AWS bills like a state that is entered. */
    void countTransition() {
        transitions++;
    }

    /** Enters the state that the frame stands before. */
    void enter() {
        enteredAt = visit.entered(now);
        enteredEvent = events + 1;
        retries = new ArrayList<>();
        call = null;
        transitions++;
        event(
                state.type() + "StateEntered",
                "stateEnteredEventDetails",
                Details.entered(state.name(), Payload.text(input)));
    }

    /** A move to the next state with this output, if the output is not too large. */
    Move go(JsonNode output, Map<String, JsonNode> assigned, @Nullable String next) {
        String text = Payload.text(output);
        if (Payload.tooLarge(text)) {
            throw StateFailure.of(
                    StateFailure.DATA_LIMIT,
                    "The state/task '" + state.name() + "' returned a result with a size exceeding the maximum number"
                            + " of bytes service limit.");
        }
        Variables.check(this, assigned);
        return new Move.Go(output, text, assigned, next);
    }

    /** Leaves the state and, unless this was the last, stands before the next. */
    void leave(Move.Go move) {
        release();
        event(
                state.type() + "StateExited",
                "stateExitedEventDetails",
                Details.exited(state.name(), move.outputText(), move.assigned()));
        if (!move.assigned().isEmpty()) {
            Map<String, JsonNode> changed = new HashMap<>(variables);
            changed.putAll(move.assigned());
            variables = changed;
        }
        input = move.output();
        phase = Phase.READY;
        String next = move.next();
        if (next != null) {
            state = definition.state(next);
            visit = new Visit();
        }
    }

    /** Forgets the timers and the token of the attempt that is over. */
    void release() {
        for (Map.Entry<TimerKind, Long> timer : Map.copyOf(timers).entrySet()) {
            clearTimer(timer.getKey());
        }
        if (call != null && call.token() != null) {
            environment.store().tokens().remove(transaction, call.token());
        }
        call = null;
    }

    void timer(TimerKind kind, long when) {
        clearTimer(kind);
        timers.put(kind, when);
        Timer timer = new Timer(key(), kind, when);
        environment.store().timers().put(transaction, timer.key(), timer);
    }

    void clearTimer(TimerKind kind) {
        Long when = timers.remove(kind);
        if (when != null) {
            environment.store().timers().remove(transaction, new Timer(key(), kind, when).key());
        }
    }

    JsonNode context() {
        return ContextObject.of(execution, executionInput(), machine, standing().frame());
    }

    private JsonNode executionInput() {
        JsonNode read = executionInput;
        if (read == null) {
            read = Payload.parse(execution.input()).orElseGet(Json::object);
            executionInput = read;
        }
        return read;
    }

    void save() {
        standing().save(environment.store(), transaction);
    }

    Standing standing() {
        Frame reached = new Frame(
                frame.key(),
                execution.arn(),
                state.name(),
                phase,
                input,
                variables,
                enteredAt,
                enteredEvent,
                lastEvent,
                retries,
                call,
                timers);
        return new Standing(reached, execution());
    }
}
