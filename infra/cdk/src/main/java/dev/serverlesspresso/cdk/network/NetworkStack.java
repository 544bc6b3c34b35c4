package dev.serverlesspresso.cdk.network;

import dev.serverlesspresso.cdk.settings.Settings;
import dev.serverlesspresso.edge.Service;
import java.util.EnumMap;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerInsights;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.servicediscovery.PrivateDnsNamespace;
import software.constructs.Construct;

/** The network that costs nothing while it is idle: no NAT, no load balancer; an API that reaches tasks by a link. */
public final class NetworkStack extends Stack {
    private final Network network;
    private final CounterApi api;

    public NetworkStack(Construct scope, String id, StackProps props, Settings settings) {
        super(scope, id, props);
        PublicNetwork place = new PublicNetwork(this, "Public");
        Vpc vpc = place.vpc();
        api = new CounterApi(this, "Api", new CounterApi.Props(settings.names(), place));
        network = new Network(
                Cluster.Builder.create(this, "Cluster")
                        .clusterName(settings.names().cluster())
                        .vpc(vpc)
                        .enableFargateCapacityProviders(true)
                        .containerInsightsV2(ContainerInsights.DISABLED)
                        .build(),
                place.tasks(),
                PrivateDnsNamespace.Builder.create(this, "Namespace")
                        .name(settings.prefix() + ".internal")
                        .description("Where the API finds the services of the coffee counter")
                        .vpc(vpc)
                        .build(),
                api.link(),
                api.api(),
                images(settings));
    }

    private Map<Service, IRepository> images(Settings settings) {
        Map<Service, IRepository> images = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            images.put(
                    service,
                    new Images(this, "Images-" + service.id(), new Images.Props(settings.names(), service))
                            .repository());
        }
        return images;
    }

    public Network network() {
        return network;
    }

    /** One line for each request to the API. */
    public ILogGroup requests() {
        return api.requests();
    }
}
