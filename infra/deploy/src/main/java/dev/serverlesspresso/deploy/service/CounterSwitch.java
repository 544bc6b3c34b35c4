package dev.serverlesspresso.deploy.service;

import dev.serverlesspresso.deploy.terminal.Refusal;
import dev.serverlesspresso.deploy.terminal.Waiting;
import dev.serverlesspresso.edge.Service;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Turns all services on and off. */
public final class CounterSwitch {
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);

    /** A start takes half a minute, and is given up by ECS after some. */
    private static final Duration TAKES_AT_MOST = Duration.ofMinutes(10);

    private final RunningServices services;
    private final String cluster;
    private final Waiting waiting;

    public CounterSwitch(RunningServices services, String cluster, Waiting waiting) {
        this.services = services;
        this.cluster = cluster;
        this.waiting = waiting;
    }

    /** Whether anything had to be done. Comes back when all services run, or none does. */
    public boolean turn(boolean on) {
        int count = on ? 1 : 0;
        for (Service service : Service.values()) {
            if (!state(service).there()) {
                throw new Refusal("there is no service '" + service.id() + "' in the cluster '" + cluster
                        + "': deploy first, or give the prefix and the region that you deployed with");
            }
        }
        List<Service> others = Arrays.stream(Service.values())
                .filter(service -> state(service).wanted() != count)
                .toList();
        others.forEach(service -> services.scale(cluster, service.id(), count));
        awaitSteady(List.of(Service.values()), count);
        return !others.isEmpty();
    }

    /** Starts services anew, and comes back when they run. Those that are turned off stay so. */
    public void restart(Collection<Service> changed) {
        List<Service> running =
                changed.stream().filter(service -> state(service).wanted() > 0).toList();
        running.forEach(service -> services.restart(cluster, service.id()));
        awaitSteady(running, 1);
    }

    private void awaitSteady(List<Service> all, int count) {
        for (Service service : all) {
            if (!waiting.until(() -> state(service).has(count), LOOKS_EVERY, TAKES_AT_MOST)) {
                throw new Refusal("'" + service.id() + "' is not steady after " + TAKES_AT_MOST.toMinutes()
                        + " minutes; ECS says: " + state(service).lastEvent() + " Look at its log, and try again");
            }
        }
    }

    private RunningServices.State state(Service service) {
        return services.state(cluster, service.id());
    }
}
