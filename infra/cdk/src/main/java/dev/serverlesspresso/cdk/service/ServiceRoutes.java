package dev.serverlesspresso.cdk.service;

import dev.serverlesspresso.edge.ApiRoute;
import dev.serverlesspresso.edge.Paths;
import java.util.List;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpServiceDiscoveryIntegration;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpServiceDiscoveryIntegrationProps;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.MappingValue;
import software.amazon.awscdk.services.apigatewayv2.ParameterMapping;
import software.amazon.awscdk.services.ecs.FargateService;
import software.constructs.Construct;

/** The routes of the API that lead to a service, from the table of paths. */
final class ServiceRoutes extends Construct {
    ServiceRoutes(Construct scope, String id, CounterService.Props props, FargateService service) {
        super(scope, id);
        HttpServiceDiscoveryIntegration integration = new HttpServiceDiscoveryIntegration(
                "Integration",
                service.getCloudMapService(),
                HttpServiceDiscoveryIntegrationProps.builder()
                        .vpcLink(props.network().link())
                        .parameterMapping(host(props))
                        .build());
        for (ApiRoute route : routes(props)) {
            HttpRoute.Builder.create(this, route.path().substring(1).replace('/', '-'))
                    .httpApi(props.network().api())
                    .routeKey(HttpRouteKey.with(route.path(), HttpMethod.ANY))
                    .integration(integration)
                    .build();
        }
    }

    private static List<ApiRoute> routes(CounterService.Props props) {
        return Paths.API.stream()
                .filter(route -> route.service() == props.service())
                .toList();
    }

    /** Services answer to the name that browsers use, whichever name the API was asked by. */
    private static ParameterMapping host(CounterService.Props props) {
        return new ParameterMapping()
                .overwriteHeader(
                        "host", MappingValue.custom(props.stacks().edge().host()));
    }
}
