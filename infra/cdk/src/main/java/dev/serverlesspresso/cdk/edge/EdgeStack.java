package dev.serverlesspresso.cdk.edge;

import dev.serverlesspresso.cdk.name.CounterOutput;
import dev.serverlesspresso.cdk.settings.Front;
import dev.serverlesspresso.cdk.settings.Settings;
import java.util.Optional;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.apigatewayv2.IHttpApi;
import software.amazon.awscdk.services.cloudfront.IDistribution;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/** The one address that browsers talk to: the screens' files, and the API. */
public final class EdgeStack extends Stack {
    private final IBucket files;
    private final WebDistribution web;
    private final String host;

    public record Props(Settings settings, IHttpApi api) {}

    public EdgeStack(Construct scope, String id, StackProps stackProps, Props props) {
        super(scope, id, stackProps);
        Front front = props.settings().front();
        files = new ScreenFiles(this, "Screens", props.settings().prefix()).bucket();
        Optional<String> acl = front.waf()
                ? Optional.of(new RateLimit(this, "RateLimit", props.settings().prefix()).arn())
                : Optional.empty();
        web = new WebDistribution(
                this,
                "WebDistribution",
                new WebDistribution.Props(props.settings(), files, props.api(), front.domain(), acl));
        host = front.domain().map(Front.Domain::name).orElseGet(web.distribution()::getDistributionDomainName);
        CfnOutput.Builder.create(this, CounterOutput.ADDRESS.id())
                .description("Where the screens are: /order/, /barista/ and /display/ below it")
                .value(address())
                .build();
    }

    /** Where the files of the screens lie. */
    public IBucket files() {
        return files;
    }

    public IDistribution distribution() {
        return web.distribution();
    }

    /** The name that browsers know the system by. */
    public String host() {
        return host;
    }

    /** The system's origin, such as {@code https://d111.cloudfront.net}. */
    public String address() {
        return "https://" + host;
    }
}
