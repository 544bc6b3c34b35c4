package dev.serverlesspresso.deploy.effort;

import dev.serverlesspresso.cdk.name.CounterStack;
import dev.serverlesspresso.cdk.name.Names;
import java.math.BigDecimal;
import java.util.List;

/** A stack as a step of deploying. */
public record Step(CounterStack stack) {
    /** About how long it takes the first time. Estimated: nobody has measured it. */
    public int minutes() {
        return switch (stack) {
            case CORE, WORKFLOWS, SIGN_IN, SCREENS -> 2;
            case NETWORK -> 4;
            case EDGE -> 6;
            case QR_VALIDATOR, ORDER_MANAGER, PUBLISHER -> 4;
            case WATCH -> 1;
        };
    }

    /** What is said before it begins. */
    public String announcement(Names names) {
        BigDecimal cost = DailyCost.of(stack);
        return "[" + number() + "/" + CounterStack.values().length + "] " + names.stack(stack) + ": " + stack.holds()
                + ". About " + minutes() + (minutes() == 1 ? " minute" : " minutes") + " the first time; "
                + (cost.signum() == 0
                        ? "costs nothing while it is idle."
                        : "costs " + DailyCost.rounded(cost) + " USD a day.");
    }

    /** The first is 1. */
    public int number() {
        return List.of(CounterStack.values()).indexOf(stack) + 1;
    }
}
