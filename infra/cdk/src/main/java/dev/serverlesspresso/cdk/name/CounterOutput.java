package dev.serverlesspresso.cdk.name;

/** What the stacks tell whoever deployed them. */
public enum CounterOutput {
    ADDRESS(CounterStack.EDGE, "Address"),
    USER_POOL(CounterStack.SIGN_IN, "UserPool"),
    CLIENT(CounterStack.SIGN_IN, "Client");

    private final CounterStack stack;
    private final String id;

    CounterOutput(CounterStack stack, String id) {
        this.stack = stack;
        this.id = id;
    }

    public CounterStack stack() {
        return stack;
    }

    public String id() {
        return id;
    }
}
