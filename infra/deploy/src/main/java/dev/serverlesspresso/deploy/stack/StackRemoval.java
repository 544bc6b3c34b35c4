package dev.serverlesspresso.deploy.stack;

import dev.serverlesspresso.deploy.terminal.Refusal;
import dev.serverlesspresso.deploy.terminal.Waiting;
import java.time.Duration;
import java.util.Optional;

/** Takes single stacks away. */
public final class StackRemoval {
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(10);

    /** CloudFront takes longest: it is turned off everywhere first. */
    private static final Duration TAKES_AT_MOST = Duration.ofMinutes(45);

    private final Stacks stacks;
    private final Waiting waiting;

    public StackRemoval(Stacks stacks, Waiting waiting) {
        this.stacks = stacks;
        this.waiting = waiting;
    }

    /** Whether it was there. */
    public boolean remove(String stack) {
        Optional<Stacks.State> there = stacks.find(stack);
        if (there.isEmpty()) {
            return false;
        }
        String id = there.get().id();
        stacks.delete(id);
        if (!waiting.until(() -> ended(stack, id), LOOKS_EVERY, TAKES_AT_MOST)) {
            throw new Refusal(stack + " is still being deleted after " + TAKES_AT_MOST.toMinutes()
                    + " minutes: look at its events in CloudFormation, and run the same command again");
        }
        return true;
    }

    private boolean ended(String stack, String id) {
        Optional<Stacks.State> now = stacks.find(id);
        now.filter(Stacks.State::failed).ifPresent(failed -> {
            throw new Refusal(stack + " cannot be deleted: "
                    + stacks.failure(id).orElse(failed.status())
                    + ". What is deleted stays so; mend that, and run the same command again");
        });
        return now.isEmpty();
    }
}
