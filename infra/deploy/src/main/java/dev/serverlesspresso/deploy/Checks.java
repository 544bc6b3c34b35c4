package dev.serverlesspresso.deploy;

import dev.serverlesspresso.cdk.name.CounterOutput;
import dev.serverlesspresso.cdk.name.CounterStack;
import dev.serverlesspresso.cdk.name.Names;
import dev.serverlesspresso.deploy.account.Account;
import dev.serverlesspresso.deploy.image.ServiceImages;
import dev.serverlesspresso.deploy.stack.Assembly;
import dev.serverlesspresso.deploy.stack.CdkCommand;
import dev.serverlesspresso.deploy.stack.Stacks;
import dev.serverlesspresso.deploy.staff.FirstOperator;
import dev.serverlesspresso.deploy.terminal.Refusal;
import dev.serverlesspresso.deploy.terminal.Terminal;
import java.util.Optional;

/** What has to be there before anything is made. The first thing that is missing is told, with what to do about it. */
record Checks(
        Terminal terminal,
        Names names,
        String region,
        Account account,
        CdkCommand cdk,
        Stacks stacks,
        FirstOperator operator,
        ServiceImages images) {

    /** In the order of what they take: what is quick comes first, what a person has to type comes before what takes long. */
    Account.Identity all() {
        cdk.check();
        Account.Identity identity = account.identity();
        terminal.say("Account " + identity.account() + ", region " + region + ", as " + identity.arn() + ".");
        nobodyElseIsAtWork();
        signInName(identity);
        operator.prepare(output(stacks, names, CounterOutput.USER_POOL));
        terminal.say(
                "Checking the settings, the bootstrap and the images; nothing is made on AWS before all are right.");
        bootstrap(identity, cdk.synthesise());
        images.build();
        return identity;
    }

    private void nobodyElseIsAtWork() {
        for (CounterStack stack : CounterStack.values()) {
            stacks.find(names.stack(stack)).filter(Stacks.State::changing).ifPresent(state -> {
                throw new Refusal(names.stack(stack) + " is being changed (" + state.status()
                        + "): wait until CloudFormation has ended that, and try again");
            });
        }
    }

    private void signInName(Account.Identity identity) {
        String name = names.signInDomain(identity.account());
        Optional<String> ours = output(stacks, names, CounterOutput.USER_POOL);
        if (account.domain(name) instanceof Account.Pool pool && !ours.equals(Optional.of(pool.id()))) {
            throw new Refusal("the name '" + name + "' for the sign-in is taken by the user pool " + pool.id()
                    + ": delete that pool's domain, or give another -Dprefix");
        }
    }

    private void bootstrap(Account.Identity identity, Assembly needed) {
        String command =
                "'npx cdk bootstrap aws://" + identity.account() + "/" + region + "' in infra/cdk, and try again";
        int version = account.bootstrapVersion(needed.parameter())
                .orElseThrow(() -> new Refusal("the CDK is not bootstrapped in " + region + ": run " + command));
        if (version < needed.version()) {
            throw new Refusal("the bootstrap of the CDK has version " + version + ", and " + needed.version()
                    + " is needed: run " + command);
        }
    }

    /** What a stack tells, if it is there. */
    static Optional<String> output(Stacks stacks, Names names, CounterOutput output) {
        return stacks.find(names.stack(output.stack()))
                .map(state -> state.outputs().get(output.id()));
    }
}
