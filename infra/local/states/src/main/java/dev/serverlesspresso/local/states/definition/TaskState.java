package dev.serverlesspresso.local.states.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls a service and, on request, waits for someone to return its token. */
public record TaskState(
        String name,
        QueryLanguage language,
        DataFlow data,
        Transition transition,
        TaskResource resource,
        @Nullable Quantity timeout,
        @Nullable Quantity heartbeat,
        List<Retrier> retriers,
        List<Catcher> catchers)
        implements State {
    public TaskState {
        retriers = List.copyOf(retriers);
        catchers = List.copyOf(catchers);
    }

    @Override
    public String type() {
        return "Task";
    }
}
