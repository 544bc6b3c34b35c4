package dev.serverlesspresso.local.states.definition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The states that a state can lead to, each with the place that says so. */
final class Targets {
    record Target(String place, String state) {}

    private final List<Target> targets = new ArrayList<>();

    private Targets() {}

    static List<Target> of(State state) {
        Targets found = new Targets();
        if (state instanceof TaskState task) {
            found.add("Next", task.transition().next());
            for (int i = 0; i < task.catchers().size(); i++) {
                found.add("Catch[" + i + "]/Next", task.catchers().get(i).next());
            }
        } else if (state instanceof PassState pass) {
            found.add("Next", pass.transition().next());
        } else if (state instanceof WaitState wait) {
            found.add("Next", wait.transition().next());
        } else if (state instanceof ChoiceState choice) {
            for (int i = 0; i < choice.rules().size(); i++) {
                found.add("Choices[" + i + "]/Next", choice.rules().get(i).next());
            }
            found.add("Default", choice.defaultState());
        }
        return found.targets;
    }

    /** Whether the execution ends in that state. */
    static boolean ends(State state) {
        if (state instanceof TaskState task) {
            return task.transition().next() == null;
        }
        if (state instanceof PassState pass) {
            return pass.transition().next() == null;
        }
        if (state instanceof WaitState wait) {
            return wait.transition().next() == null;
        }
        return state instanceof SucceedState || state instanceof FailState;
    }

    private void add(String place, @Nullable String state) {
        if (state != null) {
            targets.add(new Target(place, state));
        }
    }
}
