package dev.serverlesspresso.cdk.network;

import dev.serverlesspresso.cdk.name.Names;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogDestination;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogSettings;
import software.amazon.awscdk.services.apigatewayv2.LogGroupLogDestination;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;
import software.amazon.awscdk.services.apigatewayv2.VpcLink;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * The API, whose routes the services bring. It answers beside CloudFront too, so what it takes is limited here. Its log
 * names nobody: neither addresses nor paths are in it.
 */
final class CounterApi extends Construct {
    private static final int REQUESTS_A_SECOND = 200;
    private static final int AT_ONCE = 400;
    private static final List<String> LOGGED = List.of(
            "requestId", "requestTime", "routeKey", "status", "responseLatency", "integrationLatency", "error.message");

    private final HttpApi api;
    private final VpcLink link;
    private final LogGroup requests;

    record Props(Names names, PublicNetwork network) {}

    CounterApi(Construct scope, String id, Props props) {
        super(scope, id);
        link = VpcLink.Builder.create(this, "Link")
                .vpcLinkName(props.names().prefix())
                .vpc(props.network().vpc())
                .subnets(SubnetSelection.builder().subnetType(SubnetType.PUBLIC).build())
                .securityGroups(List.of(props.network().link()))
                .build();
        api = HttpApi.Builder.create(this, "Api")
                .apiName(props.names().prefix())
                .description("The services of the coffee counter")
                .createDefaultStage(false)
                .build();
        requests = LogGroup.Builder.create(this, "Requests")
                .logGroupName(props.names().requestLog())
                .retention(RetentionDays.ONE_MONTH)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        HttpStage.Builder.create(this, "Stage")
                .httpApi(api)
                .stageName("$default")
                .autoDeploy(true)
                .throttle(ThrottleSettings.builder()
                        .rateLimit(REQUESTS_A_SECOND)
                        .burstLimit(AT_ONCE)
                        .build())
                .accessLogSettings(new Lines(requests))
                .build();
    }

    HttpApi api() {
        return api;
    }

    VpcLink link() {
        return link;
    }

    ILogGroup requests() {
        return requests;
    }

    /** JSON, so that metrics can be made of it. */
    private record Lines(LogGroup group) implements IAccessLogSettings {
        @Override
        public IAccessLogDestination getDestination() {
            return new LogGroupLogDestination(group);
        }

        @Override
        public AccessLogFormat getFormat() {
            Stream<String> fields = LOGGED.stream().map(Lines::field);
            return AccessLogFormat.custom(fields.collect(Collectors.joining(",", "{", "}")));
        }

        private static String field(String variable) {
            String value = "$context." + variable;
            String name = variable.replace(".", "");
            return "\"" + name + "\":" + (variable.equals("status") ? value : "\"" + value + "\"");
        }
    }
}
