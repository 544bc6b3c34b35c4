package dev.serverlesspresso.cdk.network;

import dev.serverlesspresso.edge.Service;
import java.util.List;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/**
 * Two public subnets, since tasks call AWS by their public addresses and no NAT is paid for. Nothing from outside reaches
 * them: their security group takes only what comes from the API's link, and lets out HTTPS alone.
 */
final class PublicNetwork extends Construct {
    private static final int HTTPS = 443;

    private final Vpc vpc;
    private final SecurityGroup tasks;
    private final SecurityGroup link;

    PublicNetwork(Construct scope, String id) {
        super(scope, id);
        vpc = Vpc.Builder.create(this, "Vpc")
                .ipAddresses(IpAddresses.cidr("10.0.0.0/16"))
                .maxAzs(2)
                .natGateways(0)
                .subnetConfiguration(List.of(SubnetConfiguration.builder()
                        .name("Public")
                        .subnetType(SubnetType.PUBLIC)
                        .cidrMask(24)
                        .build()))
                .build();
        vpc.addGatewayEndpoint(
                "DynamoDb",
                GatewayVpcEndpointOptions.builder()
                        .service(GatewayVpcEndpointAwsService.DYNAMODB)
                        .build());
        tasks = group("Tasks", "Services of the coffee counter");
        link = group("Link", "Link of the API to the services");
        tasks.addEgressRule(Peer.anyIpv4(), Port.tcp(HTTPS), "AWS and the system's own address");
        for (Service service : Service.values()) {
            link.addEgressRule(tasks, Port.tcp(service.port()), service.id());
            tasks.addIngressRule(link, Port.tcp(service.port()), service.id());
        }
    }

    private SecurityGroup group(String id, String description) {
        return SecurityGroup.Builder.create(this, id)
                .vpc(vpc)
                .description(description)
                .allowAllOutbound(false)
                .build();
    }

    Vpc vpc() {
        return vpc;
    }

    SecurityGroup tasks() {
        return tasks;
    }

    SecurityGroup link() {
        return link;
    }
}
