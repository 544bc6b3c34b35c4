package dev.serverlesspresso.deploy.stack;

import dev.serverlesspresso.deploy.terminal.Refusal;
import java.util.Optional;

/** Brings single stacks to the state that the app describes. */
public final class StackDeployment {
    private final CdkCommand cdk;
    private final Stacks stacks;

    public StackDeployment(CdkCommand cdk, Stacks stacks) {
        this.cdk = cdk;
        this.stacks = stacks;
    }

    /** Whether anything has changed. CloudFormation tells by the time of the last change. */
    public boolean deploy(String stack) {
        Optional<Stacks.State> before = stacks.find(stack);
        boolean succeeded = cdk.deploy(stack);
        Optional<Stacks.State> after = stacks.find(stack);
        if (!succeeded) {
            throw new Refusal(stack + " failed: "
                    + after.flatMap(there -> stacks.failure(there.id())).orElse("for the reason above")
                    + ". What is deployed stays; mend that, and run the same command again");
        }
        return !before.map(Stacks.State::changed).equals(after.map(Stacks.State::changed));
    }
}
