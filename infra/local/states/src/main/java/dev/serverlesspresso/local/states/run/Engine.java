package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.journal.JournalException;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.states.definition.StateMachineDefinition;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Frame;
import dev.serverlesspresso.local.states.store.Frame.Phase;
import dev.serverlesspresso.local.states.store.Machine;
import dev.serverlesspresso.local.states.store.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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
    /** After as much work of evaluations (twice what one may be) the next state gets a transaction of its own. */
    private static final long WORK_IN_ONE_TRANSACTION = 200_000;

    private final Environment environment;
    private final Languages languages;
    private final Lifecycle lifecycle;
    private final Definitions definitions;
    private final RememberedStarts rememberedStarts;
    private final Deferrals deferrals;
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
        this.rememberedStarts = new RememberedStarts(environment);
        this.lifecycle = new Lifecycle(environment);
        this.deferrals = new Deferrals(environment, languages.templates(), this::later);
        this.tasks = new TaskRunner(environment, this, new TaskTokens(environment, this), deferrals);
        this.runners = new Runners(tasks);
        this.alarm = new Alarm(environment, new Timers(environment, this)::fire);
    }

    public Lifecycle lifecycle() {
        return lifecycle;
    }

    public RememberedStarts rememberedStarts() {
        return rememberedStarts;
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
                Wake left = deferrals.left(frame.key());
                if (left != null) {
                    transaction.afterCommit(() -> later(left));
                } else if (frame.phase() == Phase.READY) {
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
    public void start(JournalTransaction transaction, Execution execution, Machine machine) {
        lifecycle.begin(transaction, execution, machine, definitions.of(machine));
        wake(transaction, Frame.main(execution.arn()), null);
    }

    /** Ends a running execution from outside. */
    public Execution stop(
            JournalTransaction transaction, Execution execution, @Nullable String error, @Nullable String cause) {
        Frame frame = environment.store().frames().get(Frame.main(execution.arn()));
        long last = frame == null ? execution.events() : frame.lastEvent();
        Execution ended = lifecycle.end(transaction, execution, last, Status.ABORTED, null, error, cause);
        transaction.afterCommit(alarm::arm);
        return ended;
    }

    void timersChanged(JournalTransaction transaction) {
        transaction.afterCommit(alarm::arm);
    }

    /** Lets a frame go on, within this transaction. */
    void wake(JournalTransaction transaction, String frame, @Nullable Signal signal) {
        wake(transaction, Wake.of(frame, signal));
    }

    private void wake(JournalTransaction transaction, Wake wake) {
        queue.add(wake);
        if (working) {
            return;
        }
        working = true;
        budget = STATES_IN_ONE_TRANSACTION;
        workBefore = languages.templates().shortWork();
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
        later(Wake.of(frame, signal));
    }

    private void later(Wake wake) {
        CompletableFuture<String> unused = environment
                .journal()
                .submitWhenWritable(transaction -> {
                    wake(transaction, wake);
                    return wake.frame();
                })
                .whenComplete((done, failure) -> {
                    if (failure instanceof JournalException) {
                        LOG.debug("not gone on, the journal is closed: {}", wake.frame());
                    } else if (failure != null) {
                        LOG.error("could not go on: {}", wake.frame(), failure);
                    }
                });
    }

    private void run(JournalTransaction transaction, Wake wake) {
        if (wake.signal() == null && budget <= 0) {
            transaction.afterCommit(() -> later(wake));
            return;
        }
        boolean apart = wake.visit().isApart();
        try {
            undoably(transaction, () -> {
                advance(transaction, wake);
                return wake;
            });
        } catch (Unevaluated e) {
            if (wake.visit().isApart() == apart) {
                deferrals.defer(transaction, wake, e.evaluation());
            } else {
                queue.addFirst(wake.repeated());
            }
        } catch (RuntimeException e) {
            LOG.error("a step failed unexpectedly: {}", wake.frame(), e);
            crash(transaction, wake, e);
        }
    }

    /** If the work throws, neither what it wrote is left nor what it wanted to wake. */
    private <T> T undoably(JournalTransaction transaction, Supplier<T> work) {
        int queued = queue.size();
        try {
            return transaction.attempt(work);
        } catch (RuntimeException e) {
            while (queue.size() > queued) {
                queue.removeLast();
            }
            throw e;
        }
    }

    private void crash(JournalTransaction transaction, Wake wake, RuntimeException failure) {
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

    private void advance(JournalTransaction transaction, Wake wake) {
        Frame frame = environment.store().frames().get(wake.frame());
        boolean expected = frame != null && (wake.signal() == null) == (frame.phase() == Phase.READY);
        if (frame == null || !expected || !deferrals.admits(transaction, wake)) {
            return;
        }
        Execution execution = environment.store().executions().get(frame.execution());
        Machine machine = execution == null ? null : definitions.revision(execution.revision());
        if (execution == null || machine == null) {
            return;
        }
        StateMachineDefinition definition = definitions.of(machine);
        Step step = new Step(
                environment, languages, transaction, new Standing(frame, execution), machine, definition, wake.visit());
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
                succeed(step, go.outputText());
                return;
            }
            budget--;
            if (budget <= 0 || languages.templates().shortWork() - workBefore > WORK_IN_ONE_TRANSACTION) {
                budget = 0;
                laterFrom(step, step.standing());
                return;
            }
            move = next(step);
        }
        if (move instanceof Move.Fail fail) {
            throw fail.failure();
        }
        if (move instanceof Move.Abort abort) {
            end(step, abort.error(), abort.cause());
        } else if (move != null) {
            step.save();
        }
    }

    private void succeed(Step step, String output) {
        lifecycle.end(step.transaction(), step.execution(), step.lastEvent(), Status.SUCCEEDED, output, null, null);
    }

    /** Enters the next state. Null: it needs what is not evaluated yet, and begins a transaction of its own. */
    private @Nullable Move next(Step step) {
        Standing before = step.standing();
        try {
            return undoably(step.transaction(), () -> {
                try {
                    return runners.run(step, null);
                } catch (StateFailure failure) {
                    return new Move.Fail(failure);
                }
            });
        } catch (Unevaluated e) {
            laterFrom(step, before);
            return null;
        }
    }

    private void laterFrom(Step step, Standing standing) {
        standing.save(environment.store(), step.transaction());
        step.transaction().afterCommit(() -> later(step.key(), null));
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

    @Override
    public void close() {
        alarm.close();
    }
}
