package dev.serverlesspresso.local.states.definition;

/** One state. Map and Parallel have no record yet: a definition that uses them is refused. */
public sealed interface State permits TaskState, PassState, ChoiceState, WaitState, SucceedState, FailState {
    String name();

    QueryLanguage language();

    DataFlow data();

    /** The state's type as it stands in the definition and in history events. */
    String type();
}
