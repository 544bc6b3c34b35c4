package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.states.definition.ChoiceState;
import dev.serverlesspresso.local.states.definition.FailState;
import dev.serverlesspresso.local.states.definition.PassState;
import dev.serverlesspresso.local.states.definition.State;
import dev.serverlesspresso.local.states.definition.SucceedState;
import dev.serverlesspresso.local.states.definition.TaskState;
import dev.serverlesspresso.local.states.definition.WaitState;
import org.jspecify.annotations.Nullable;

/** The runner for each type of state. */
final class Runners {
    private final TaskRunner task;
    private final PassRunner pass = new PassRunner();
    private final ChoiceRunner choice = new ChoiceRunner();
    private final WaitRunner waiting = new WaitRunner();
    private final SucceedRunner succeed = new SucceedRunner();
    private final FailRunner fail = new FailRunner();

    Runners(TaskRunner task) {
        this.task = task;
    }

    /** Enters the frame's state, or, with a signal, goes on within it. */
    Move run(Step step, @Nullable Signal signal) {
        State state = step.state();
        if (state instanceof TaskState found) {
            return run(task, found, step, signal);
        } else if (state instanceof PassState found) {
            return run(pass, found, step, signal);
        } else if (state instanceof ChoiceState found) {
            return run(choice, found, step, signal);
        } else if (state instanceof WaitState found) {
            return run(waiting, found, step, signal);
        } else if (state instanceof SucceedState found) {
            return run(succeed, found, step, signal);
        } else if (state instanceof FailState found) {
            return run(fail, found, step, signal);
        }
        throw new IllegalStateException("no runner for a state of type " + state.type());
    }

    private static <S extends State> Move run(StateRunner<S> runner, S state, Step step, @Nullable Signal signal) {
        if (signal != null) {
            return runner.resume(step, state, signal);
        }
        step.enter();
        return runner.enter(step, state);
    }
}
