package dev.serverlesspresso.deploy.service;

import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClusterNotFoundException;
import software.amazon.awssdk.services.ecs.model.Service;

/** Services of ECS. */
public final class EcsServices implements RunningServices {
    private static final State MISSING = new State(false, 0, 0, true, "");

    private final EcsClient client;

    public EcsServices(EcsClient client) {
        this.client = client;
    }

    @Override
    public State state(String cluster, String service) {
        try {
            List<Service> found = client.describeServices(
                            request -> request.cluster(cluster).services(service))
                    .services();
            return found.stream()
                    .filter(one -> !"INACTIVE".equals(one.status()))
                    .findFirst()
                    .map(EcsServices::state)
                    .orElse(MISSING);
        } catch (ClusterNotFoundException none) {
            return MISSING;
        }
    }

    @Override
    public void scale(String cluster, String service, int count) {
        client.updateService(
                request -> request.cluster(cluster).service(service).desiredCount(count));
    }

    @Override
    public void restart(String cluster, String service) {
        client.updateService(
                request -> request.cluster(cluster).service(service).forceNewDeployment(true));
    }

    /** A deployment that is under way stands beside the one before it. */
    private static State state(Service service) {
        return new State(
                true,
                service.desiredCount(),
                service.runningCount(),
                service.deployments().size() == 1 && service.pendingCount() == 0,
                service.events().isEmpty() ? "" : service.events().get(0).message());
    }
}
