package dev.serverlesspresso.cdk.service;

import dev.serverlesspresso.cdk.settings.Settings;
import dev.serverlesspresso.edge.Service;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * The smallest task of Fargate with one container, which is nobody's root and writes to {@code /tmp} alone. Its image has
 * {@code curl}, and declares {@code /tmp} a volume that its user may write to, since Fargate's own belong to root.
 */
final class ServiceTask extends Construct {
    private static final String USER = "1000:1000";
    private static final String SCRATCH = "tmp";
    /** Seen: 27.5 s with a quarter of a processor. */
    private static final Duration STARTS_WITHIN = Duration.seconds(120);
    /** Seen: 5 to 7 s, at worst three phases of 10 s. */
    private static final Duration STOPS_WITHIN = Duration.seconds(60);

    private final LogGroup log;
    private final FargateTaskDefinition definition;

    ServiceTask(Construct scope, String id, CounterService.Props props) {
        super(scope, id);
        Settings settings = props.settings();
        Service service = props.service();
        log = LogGroup.Builder.create(this, "Log")
                .logGroupName("/" + settings.prefix() + "/services/" + service.id())
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        definition = FargateTaskDefinition.Builder.create(this, "Definition")
                .family(settings.name(service.id()))
                .cpu(256)
                .memoryLimitMiB(512)
                .runtimePlatform(RuntimePlatform.builder()
                        .cpuArchitecture(CpuArchitecture.ARM64)
                        .operatingSystemFamily(OperatingSystemFamily.LINUX)
                        .build())
                .taskRole(props.role())
                .volumes(List.of(Volume.builder().name(SCRATCH).build()))
                .build();
        ContainerDefinition container = definition.addContainer("Container", container(props));
        container.addMountPoints(MountPoint.builder()
                .sourceVolume(SCRATCH)
                .containerPath("/" + SCRATCH)
                .readOnly(false)
                .build());
    }

    private ContainerDefinitionOptions container(CounterService.Props props) {
        Service service = props.service();
        return ContainerDefinitionOptions.builder()
                .containerName(service.id())
                .image(ContainerImage.fromEcrRepository(
                        props.network().images(service), props.settings().imageTag()))
                .portMappings(List.of(
                        PortMapping.builder().containerPort(service.port()).build()))
                .environment(props.variables().values())
                .secrets(props.secrets())
                .user(USER)
                .readonlyRootFilesystem(true)
                .healthCheck(HealthCheck.builder()
                        .command(List.of(
                                "CMD",
                                "curl",
                                "--fail",
                                "--silent",
                                "--max-time",
                                "4",
                                "http://127.0.0.1:" + service.port() + "/actuator/health/readiness"))
                        .interval(Duration.seconds(15))
                        .timeout(Duration.seconds(5))
                        .retries(3)
                        .startPeriod(STARTS_WITHIN)
                        .build())
                .stopTimeout(STOPS_WITHIN)
                .logging(LogDriver.awsLogs(AwsLogDriverProps.builder()
                        .logGroup(log)
                        .streamPrefix(service.id())
                        .build()))
                .build();
    }

    FargateTaskDefinition definition() {
        return definition;
    }

    LogGroup log() {
        return log;
    }
}
