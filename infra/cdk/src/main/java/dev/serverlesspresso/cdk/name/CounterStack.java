package dev.serverlesspresso.cdk.name;

/** The stacks, in the order in which they are deployed: each needs only those before it. */
public enum CounterStack {
    CORE("Core", "Bus, tables and archive"),
    WORKFLOWS("Workflows", "Workflows, rules and queues"),
    NETWORK("Network", "Network, API and images"),
    EDGE("Edge", "What browsers talk to"),
    SIGN_IN("SignIn", "Sign-in of staff"),
    QR_VALIDATOR("QrValidator", "Codes and scans"),
    ORDER_MANAGER("OrderManager", "Shops, menus and orders"),
    PUBLISHER("Publisher", "Messages to the screens"),
    SCREENS("Screens", "The screens"),
    WATCH("Watch", "Dashboard and alarms");

    private final String id;
    private final String holds;

    CounterStack(String id, String holds) {
        this.id = id;
        this.holds = holds;
    }

    /** Its name without the prefix, such as {@code Core}. */
    public String id() {
        return id;
    }

    /** What it holds, in a few words. */
    public String holds() {
        return holds;
    }
}
