package dev.serverlesspresso.local.states.definition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The states that a state can lead to, each with the place that says so. */
final class Targets {
    record Target(String place, String field, String state) {}

    private final List<Target> targets = new ArrayList<>();

    private Targets() {}

    static List<Target> of(State state) {
        Targets found = new Targets();
        if (state instanceof TaskState task) {
            found.add("Next", "Next", task.transition().next());
            for (int i = 0; i < task.catchers().size(); i++) {
                found.add(
                        "Catch[" + i + "]/Next", "Next", task.catchers().get(i).next());
            }
        } else if (state instanceof PassState pass) {
            found.add("Next", "Next", pass.transition().next());
        } else if (state instanceof WaitState wait) {
            found.add("Next", "Next", wait.transition().next());
        } else if (state instanceof ChoiceState choice) {
            for (int i = 0; i < choice.rules().size(); i++) {
                found.add(
                        "Choices[" + i + "]/Next", "Next", choice.rules().get(i).next());
            }
            found.add("Default", "Default", choice.defaultState());
        }
        return found.targets;
    }

    private void add(String place, String field, @Nullable String state) {
        if (state != null) {
            targets.add(new Target(place, field, state));
        }
    }
}
