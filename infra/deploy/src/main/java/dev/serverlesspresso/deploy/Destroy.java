package dev.serverlesspresso.deploy;

import dev.serverlesspresso.cdk.name.CounterStack;
import dev.serverlesspresso.cdk.name.Names;
import dev.serverlesspresso.deploy.account.Account;
import dev.serverlesspresso.deploy.leftover.Leftovers;
import dev.serverlesspresso.deploy.stack.StackRemoval;
import dev.serverlesspresso.deploy.terminal.Refusal;
import dev.serverlesspresso.deploy.terminal.Terminal;
import dev.serverlesspresso.deploy.terminal.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Takes everything away again, in reverse, and says what is left. */
final class Destroy {
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(15);

    /** The index of tags follows some minutes behind. */
    private static final Duration INDEX_LAGS = Duration.ofMinutes(5);

    private final Terminal terminal;
    private final Names names;
    private final Account account;
    private final StackRemoval removal;
    private final Leftovers leftovers;
    private final Waiting waiting;

    Destroy(
            Terminal terminal,
            Names names,
            Account account,
            StackRemoval removal,
            Leftovers leftovers,
            Waiting waiting) {
        this.terminal = terminal;
        this.names = names;
        this.account = account;
        this.removal = removal;
        this.leftovers = leftovers;
        this.waiting = waiting;
    }

    /** Whether nothing is left. */
    boolean run(String region, Optional<String> yes) {
        Account.Identity identity = account.identity();
        terminal.say("Account " + identity.account() + ", region " + region + ", as " + identity.arn() + ".");
        agreed(yes);
        List<CounterStack> reversed = new ArrayList<>(Arrays.asList(CounterStack.values()));
        Collections.reverse(reversed);
        for (CounterStack stack : reversed) {
            terminal.say("Deleting " + names.stack(stack) + ": " + stack.holds() + ".");
            boolean there = removal.remove(names.stack(stack));
            terminal.say(names.stack(stack) + (there ? " is deleted." : " was not there."));
        }
        return nothingIsLeft();
    }

    private void agreed(Optional<String> yes) {
        String typed = yes.or(() -> terminal.ask("All of '" + names.prefix()
                        + "' is deleted, with its data unless it was deployed to keep it. Type the prefix to go on:"))
                .orElseThrow(() -> new Refusal("nobody can agree here: give -Dyes=" + names.prefix()));
        if (!typed.strip().equals(names.prefix())) {
            throw new Refusal(
                    "'" + typed.strip() + "' is not the prefix '" + names.prefix() + "'; nothing was deleted");
        }
    }

    private boolean nothingIsLeft() {
        if (waiting.until(() -> leftovers.list().isEmpty(), LOOKS_EVERY, INDEX_LAGS)) {
            terminal.say("Nothing is left of '" + names.prefix() + "'.");
            return true;
        }
        terminal.say("This is left of '" + names.prefix() + "':");
        leftovers.list().forEach(arn -> terminal.say("  " + arn));
        terminal.say("Tables and the user pool stay if they were deployed with keepData=true: turn off their protection"
                + " from deletion, and delete them by hand. Inactive task definitions cost nothing.");
        return false;
    }
}
