package dev.serverlesspresso.cdk.network;

import dev.serverlesspresso.edge.Service;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.IVpcLink;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.servicediscovery.INamespace;

/**
 * What a service needs of the network.
 *
 * @param tasks the security group of the tasks, which the link alone may reach
 */
public record Network(
        ICluster cluster,
        ISecurityGroup tasks,
        INamespace namespace,
        IVpcLink link,
        HttpApi api,
        Map<Service, IRepository> images) {

    public Network {
        images = Map.copyOf(images);
    }

    public IRepository images(Service service) {
        return Objects.requireNonNull(images.get(service), service::id);
    }
}
