package dev.serverlesspresso.cdk.service;

import dev.serverlesspresso.cdk.network.Network;
import dev.serverlesspresso.cdk.settings.Settings;
import dev.serverlesspresso.edge.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecs.CapacityProviderStrategy;
import software.amazon.awscdk.services.ecs.CloudMapOptions;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.PropagatedTagSource;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.servicediscovery.DnsRecordType;
import software.constructs.Construct;

/** One of the three services: a task on Fargate that the API finds by Cloud Map, and its routes. */
final class CounterService extends Construct {
    private final ServiceTask task;
    private final FargateService service;

    /** One service, and the stacks that it builds upon. */
    record Props(EarlierStacks stacks, Service service, IRole role, Variables variables, Map<String, Secret> secrets) {

        /** In one sequence, whoever gives them: a second deployment changes nothing. */
        Props {
            secrets = new TreeMap<>(secrets);
        }

        Settings settings() {
            return stacks.settings();
        }

        Network network() {
            return stacks.network();
        }
    }

    CounterService(Construct scope, String id, Props props) {
        super(scope, id);
        task = new ServiceTask(this, "Task", props);
        FargateService.Builder builder = FargateService.Builder.create(this, "Service")
                .serviceName(props.service().id())
                .cluster(props.network().cluster())
                .taskDefinition(task.definition())
                .assignPublicIp(true)
                .vpcSubnets(
                        SubnetSelection.builder().subnetType(SubnetType.PUBLIC).build())
                .securityGroups(List.of(props.network().tasks()))
                .cloudMapOptions(cloudMap(props))
                .capacityProviderStrategies(List.of(CapacityProviderStrategy.builder()
                        .capacityProvider(props.settings().spot() ? "FARGATE_SPOT" : "FARGATE")
                        .weight(1)
                        .build()))
                .circuitBreaker(
                        DeploymentCircuitBreaker.builder().rollback(true).build())
                .minHealthyPercent(100)
                .maxHealthyPercent(200)
                .propagateTags(PropagatedTagSource.SERVICE);
        if (props.settings().schedule().isEmpty()) {
            builder.desiredCount(1);
        }
        service = builder.build();
        props.settings()
                .schedule()
                .ifPresent(hours -> new RunningHours(this, "Hours", new RunningHours.Props(service, hours)));
        new ServiceRoutes(this, "Routes", props, service);
    }

    /** API Gateway reads SRV records, which have the port, and refuses A records. */
    private static CloudMapOptions cloudMap(Props props) {
        return CloudMapOptions.builder()
                .cloudMapNamespace(props.network().namespace())
                .name(props.service().id())
                .dnsRecordType(DnsRecordType.SRV)
                .containerPort(props.service().port())
                .build();
    }

    FargateService service() {
        return service;
    }

    ILogGroup log() {
        return task.log();
    }
}
