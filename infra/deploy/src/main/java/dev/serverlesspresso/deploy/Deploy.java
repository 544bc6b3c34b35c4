package dev.serverlesspresso.deploy;

import dev.serverlesspresso.cdk.name.CounterOutput;
import dev.serverlesspresso.cdk.name.CounterStack;
import dev.serverlesspresso.cdk.name.Names;
import dev.serverlesspresso.deploy.effort.DailyCost;
import dev.serverlesspresso.deploy.effort.Step;
import dev.serverlesspresso.deploy.image.ServiceImages;
import dev.serverlesspresso.deploy.service.CounterSwitch;
import dev.serverlesspresso.deploy.shop.FirstShop;
import dev.serverlesspresso.deploy.stack.StackDeployment;
import dev.serverlesspresso.deploy.stack.Stacks;
import dev.serverlesspresso.deploy.staff.FirstOperator;
import dev.serverlesspresso.deploy.terminal.Refusal;
import dev.serverlesspresso.deploy.terminal.Terminal;
import dev.serverlesspresso.edge.Paths;
import dev.serverlesspresso.edge.Service;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Brings everything to AWS, step by step, and changes nothing where it is there already. */
final class Deploy {
    private final Terminal terminal;
    private final Names names;
    private final Checks checks;
    private final StackDeployment deployment;
    private final Stacks stacks;
    private final ServiceImages images;
    private final CounterSwitch counter;
    private final FirstOperator operator;
    private final FirstShop shop;

    Deploy(Checks checks, StackDeployment deployment, CounterSwitch counter, FirstShop shop) {
        this.terminal = checks.terminal();
        this.names = checks.names();
        this.checks = checks;
        this.deployment = deployment;
        this.stacks = checks.stacks();
        this.images = checks.images();
        this.counter = counter;
        this.operator = checks.operator();
        this.shop = shop;
    }

    void run() {
        checks.all();
        int minutes = Arrays.stream(CounterStack.values())
                .mapToInt(stack -> new Step(stack).minutes())
                .sum();
        terminal.say("All is there. " + CounterStack.values().length + " stacks follow, about " + minutes
                + " minutes the first time. While the counter is on it costs " + cost(true) + " USD a day, and "
                + cost(false) + " while it is off; orders come on top (docs/reference/cost.md).");
        boolean changed = stacks();
        boolean seeded = seed();
        if (!changed && !seeded) {
            terminal.say("Nothing has changed: all of it was there already.");
        }
        addresses();
    }

    private boolean stacks() {
        boolean changed = false;
        Set<Service> renewed = EnumSet.noneOf(Service.class);
        for (CounterStack stack : CounterStack.values()) {
            terminal.say(new Step(stack).announcement(names));
            boolean now = deployment.deploy(names.stack(stack));
            terminal.say(names.stack(stack) + (now ? " is deployed." : " has no changes."));
            changed |= now;
            renewed.removeIf(service -> now && stack.name().equals(service.name()));
            if (stack == CounterStack.NETWORK) {
                renewed = push();
            }
        }
        return renew(renewed) || changed;
    }

    private Set<Service> push() {
        terminal.say("The images of the services go to the registry: about 2 minutes the first time; "
                + DailyCost.rounded(DailyCost.IMAGES.price()) + " USD for each GB and month.");
        Set<Service> renewed = images.push();
        if (renewed.isEmpty()) {
            terminal.say("The images are there already.");
        }
        return renewed;
    }

    /** A tag that names another image changes no stack, and running services would not notice. */
    private boolean renew(Set<Service> renewed) {
        if (renewed.isEmpty()) {
            return false;
        }
        terminal.say("Services with new images start anew: "
                + renewed.stream().map(Service::id).toList() + ".");
        counter.restart(renewed);
        return true;
    }

    private boolean seed() {
        String pool = output(CounterOutput.USER_POOL);
        boolean hired = operator.create(pool);
        FirstShop.Place place = new FirstShop.Place(output(CounterOutput.ADDRESS), pool, output(CounterOutput.CLIENT));
        return shop.create(place, operator) || hired;
    }

    private void addresses() {
        String address = output(CounterOutput.ADDRESS);
        terminal.say("The start page: " + address + "/");
        Paths.SCREENS.forEach(screen -> terminal.say("  " + screen + ": " + address + "/" + screen + "/"));
    }

    private String output(CounterOutput output) {
        return Checks.output(stacks, names, output)
                .orElseThrow(() -> new Refusal(names.stack(output.stack()) + " has no output " + output.id()
                        + ": run the same command again"));
    }

    private static String cost(boolean open) {
        return DailyCost.rounded(DailyCost.ofAll(open));
    }
}
