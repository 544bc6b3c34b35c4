package dev.serverlesspresso.local.states.definition;

/** Does nothing for a while, or until a point in time. */
public record WaitState(
        String name, QueryLanguage language, DataFlow data, Transition transition, Quantity until, boolean timestamp)
        implements State {
    @Override
    public String type() {
        return "Wait";
    }
}
