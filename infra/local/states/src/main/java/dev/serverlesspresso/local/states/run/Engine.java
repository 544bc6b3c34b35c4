package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.journal.JournalException;
import dev.serverlesspresso.local.journal.Transaction;
import dev.serverlesspresso.local.states.definition.StateMachineDefinition;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Frame;
import dev.serverlesspresso.local.states.store.Frame.Phase;
import dev.serverlesspresso.local.states.store.Machine;
import dev.serverlesspresso.local.states.store.Status;
import dev.serverlesspresso.local.states.store.Timer;
import dev.serverlesspresso.local.states.store.TimerKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves frames on. Whatever wakes a frame is put in a queue that is worked off before the transaction ends, so that a
 * workflow that starts or resumes another one from within a task does not run it on top of itself.
 */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int STATES_IN_ONE_TRANSACTION = 200;
    private static final int TIMERS_IN_ONE_TRANSACTION = 100;
    /** After as much work of evaluations (a tenth of what one may be) the next state gets a transaction of its own. */
    private static final long WORK_IN_ONE_TRANSACTION = 2_000_000;

    private record Wake(String frame, @Nullable Signal signal) {}

    private final Environment environment;
    private final Languages languages;
    private final Lifecycle lifecycle;
    private final Definitions definitions;
    private final Deliveries deliveries;
    private final TaskRunner tasks;
    private final Runners runners;
    private final Alarm alarm;
    private final Deque<Wake> queue = new ArrayDeque<>();
    private boolean working;
    private int budget;
    private long workBefore;

    public Engine(Environment environment, Definitions definitions) {
        this.environment = environment;
        this.definitions = definitions;
        this.languages = Languages.of(environment.scheduler().clock(), environment.ids());
        this.deliveries = new Deliveries(environment);
        this.lifecycle = new Lifecycle(environment);
        this.tasks = new TaskRunner(environment, this, new TaskTokens(environment, this));
        this.runners = new Runners(tasks);
        this.alarm = new Alarm(environment, this::fireTimers);
    }

    public Lifecycle lifecycle() {
        return lifecycle;
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    public TaskTokens tokens() {
        return tasks.tokens();
    }

    /** Takes up what a stopped process has left behind. */
    public void recover() {
        environment.journal().write(transaction -> {
            List<Frame> frames = new ArrayList<>();
            environment.store().frames().ascending(null).forEachRemaining(entry -> frames.add(entry.getValue()));
            for (Frame frame : frames) {
                if (frame.phase() == Phase.READY) {
                    transaction.afterCommit(() -> later(frame.key(), null));
                } else if (frame.phase() == Phase.CALLING) {
                    tasks.callAgain(transaction, frame);
                }
            }
            return frames.size();
        });
        alarm.arm();
    }

    /** Begins an execution; it runs before the transaction ends as far as it gets without waiting. */
    public void start(Transaction transaction, Execution execution, Machine machine) {
        lifecycle.begin(transaction, execution, machine, definitions.of(machine));
        wake(transaction, Frame.main(execution.arn()), null);
    }

    /** Ends a running execution from outside. */
    public Execution stop(
            Transaction transaction, Execution execution, @Nullable String error, @Nullable String cause) {
        Frame frame = environment.store().frames().get(Frame.main(execution.arn()));
        long last = frame == null ? execution.events() : frame.lastEvent();
        Execution ended = lifecycle.end(transaction, execution, last, Status.ABORTED, null, error, cause);
        transaction.afterCommit(alarm::arm);
        return ended;
    }

    void timersChanged(Transaction transaction) {
        transaction.afterCommit(alarm::arm);
    }

    /** Lets a frame go on, within this transaction. */
    void wake(Transaction transaction, String frame, @Nullable Signal signal) {
        queue.add(new Wake(frame, signal));
        if (working) {
            return;
        }
        working = true;
        budget = STATES_IN_ONE_TRANSACTION;
        workBefore = languages.templates().work();
        try {
            for (Wake next = queue.poll(); next != null; next = queue.poll()) {
                run(transaction, next);
            }
        } finally {
            working = false;
            queue.clear();
        }
        transaction.afterCommit(alarm::arm);
    }

    /** Lets a frame go on in a transaction of its own. */
    void later(String frame, @Nullable Signal signal) {
        CompletableFuture<String> unused = environment
                .journal()
                .submitWhenWritable(transaction -> {
                    wake(transaction, frame, signal);
                    return frame;
                })
                .whenComplete((done, failure) -> {
                    if (failure instanceof JournalException) {
                        LOG.debug("not gone on, the journal is closed: {}", frame);
                    } else if (failure != null) {
                        LOG.error("could not go on: {}", frame, failure);
                    }
                });
    }

    private void run(Transaction transaction, Wake wake) {
        if (wake.signal() == null && budget <= 0) {
            transaction.afterCommit(() -> later(wake.frame(), null));
            return;
        }
        try {
            transaction.attempt(() -> {
                advance(transaction, wake);
                return wake;
            });
        } catch (RuntimeException e) {
            LOG.error("a step failed unexpectedly: {}", wake.frame(), e);
            crash(transaction, wake, e);
        }
    }

    private void crash(Transaction transaction, Wake wake, RuntimeException failure) {
        Frame frame = environment.store().frames().get(wake.frame());
        Execution execution =
                frame == null ? null : environment.store().executions().get(frame.execution());
        if (frame != null && execution != null) {
            lifecycle.end(
                    transaction,
                    execution,
                    frame.lastEvent(),
                    Status.FAILED,
                    null,
                    StateFailure.RUNTIME,
                    "An internal error occurred: " + failure);
        }
    }

    private void advance(Transaction transaction, Wake wake) {
        Frame frame = environment.store().frames().get(wake.frame());
        if (frame == null || (wake.signal() == null) != (frame.phase() == Phase.READY)) {
            return;
        }
        Execution execution = environment.store().executions().get(frame.execution());
        Machine machine = execution == null ? null : definitions.revision(execution.revision());
        if (execution == null || machine == null) {
            return;
        }
        StateMachineDefinition definition = definitions.of(machine);
        Step step = new Step(environment, languages, transaction, execution, machine, definition, frame);
        try {
            go(step, wake.signal());
        } catch (StateFailure failure) {
            fail(step, failure);
        }
    }

    private void go(Step step, @Nullable Signal signal) {
        Move move = runners.run(step, signal);
        while (move instanceof Move.Go go) {
            step.leave(go);
            if (go.next() == null) {
                lifecycle.end(
                        step.transaction(),
                        step.execution(),
                        step.lastEvent(),
                        Status.SUCCEEDED,
                        go.outputText(),
                        null,
                        null);
                return;
            }
            budget--;
            if (budget <= 0 || languages.templates().work() - workBefore > WORK_IN_ONE_TRANSACTION) {
                budget = 0;
                step.save();
                step.transaction().afterCommit(() -> later(step.key(), null));
                return;
            }
            move = runners.run(step, null);
        }
        if (move instanceof Move.Abort abort) {
            end(step, abort.error(), abort.cause());
        } else {
            step.save();
        }
    }

    private void fail(Step step, StateFailure failure) {
        try {
            ErrorHandling.noteEvaluation(step, failure);
            end(step, failure.error(), failure.cause());
        } catch (StateFailure full) {
            end(step, full.error(), full.cause());
        }
    }

    private void end(Step step, @Nullable String error, @Nullable String cause) {
        step.release();
        lifecycle.end(step.transaction(), step.execution(), step.lastEvent(), Status.FAILED, null, error, cause);
    }

    private void fireTimers(Transaction transaction) {
        List<Timer> due = new ArrayList<>();
        Iterator<Map.Entry<String, Timer>> timers = environment.store().timers().ascending(null);
        long now = environment.now();
        while (timers.hasNext() && due.size() < TIMERS_IN_ONE_TRANSACTION) {
            Timer timer = timers.next().getValue();
            if (timer.when() > now) {
                break;
            }
            due.add(timer);
        }
        due.forEach(timer -> fire(transaction, timer));
        transaction.afterCommit(alarm::arm);
    }

    private void fire(Transaction transaction, Timer timer) {
        if (environment.store().timers().remove(transaction, timer.key()) == null) {
            return;
        }
        Execution execution = environment.store().executions().get(timer.owner());
        if (execution == null) {
            wake(transaction, timer.owner(), new Signal.Fired(timer.kind()));
        } else if (timer.kind() == TimerKind.RETENTION) {
            environment.store().forget(transaction, execution);
        } else if (execution.status() == Status.RUNNING) {
            Frame frame = environment.store().frames().get(Frame.main(execution.arn()));
            long last = frame == null ? execution.events() : frame.lastEvent();
            lifecycle.timeOut(transaction, execution, last);
        }
    }

    @Override
    public void close() {
        alarm.close();
    }
}
