package dev.serverlesspresso.cdk.edge;

import dev.serverlesspresso.cdk.settings.Front;
import dev.serverlesspresso.cdk.settings.Settings;
import dev.serverlesspresso.edge.BrowserPolicy.Camera;
import dev.serverlesspresso.edge.EdgeFunction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.IHttpApi;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AccessLevel;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.S3OriginAccessControl;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOriginWithOACProps;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/**
 * The distribution. Its function leads each path where the table of paths says; only what begins with {@code /api/} goes to
 * the API, and is never cached. Names carry the region, since CloudFront's are those of the whole account.
 */
final class WebDistribution extends Construct {
    private final Props props;
    private final Function function;
    private final Distribution distribution;

    record Props(Settings settings, IBucket files, IHttpApi api, Optional<Front.Domain> domain, Optional<String> acl) {}

    WebDistribution(Construct scope, String id, Props props) {
        super(scope, id);
        this.props = props;
        function = Function.Builder.create(this, "Paths")
                .comment("Leads each path where the table of paths says, and tells services who asks")
                .runtime(FunctionRuntime.JS_2_0)
                .code(FunctionCode.fromInline(EdgeFunction.code()))
                .build();
        IOrigin screens = screens();
        BrowserHeaders headers = new BrowserHeaders(this, "Headers", props.settings());
        Distribution.Builder builder = Distribution.Builder.create(this, "Distribution")
                .comment("The coffee counter " + props.settings().prefix())
                .defaultBehavior(files(screens, headers.screens(Camera.NOBODY)))
                .additionalBehaviors(new TreeMap<>(Map.of(
                        "/order*", files(screens, headers.screens(Camera.THE_PAGE)), "/api/*", api(headers.api()))))
                .httpVersion(HttpVersion.HTTP2_AND_3)
                .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
                .priceClass(PriceClass.PRICE_CLASS_200);
        props.domain().ifPresent(domain -> builder.domainNames(List.of(domain.name()))
                .certificate(Certificate.fromCertificateArn(this, "Certificate", domain.certificate())));
        props.acl().ifPresent(builder::webAclId);
        distribution = builder.build();
    }

    /** May list as well: what is not there is then not found, where it would be forbidden otherwise. */
    private IOrigin screens() {
        S3OriginAccessControl control = S3OriginAccessControl.Builder.create(this, "Access")
                .originAccessControlName(
                        props.settings().name("files") + "-" + Stack.of(this).getRegion())
                .build();
        return S3BucketOrigin.withOriginAccessControl(
                props.files(),
                S3BucketOriginWithOACProps.builder()
                        .originAccessControl(control)
                        .originAccessLevels(List.of(AccessLevel.READ, AccessLevel.LIST))
                        .build());
    }

    private BehaviorOptions files(IOrigin screens, ResponseHeadersPolicy headers) {
        return behavior(screens, headers)
                .allowedMethods(AllowedMethods.ALLOW_GET_HEAD)
                .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
                .build();
    }

    private BehaviorOptions api(ResponseHeadersPolicy headers) {
        Stack stack = Stack.of(this);
        String host = props.api().getApiId() + ".execute-api." + stack.getRegion() + "." + stack.getUrlSuffix();
        IOrigin api = HttpOrigin.Builder.create(host)
                .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
                .build();
        return behavior(api, headers)
                .allowedMethods(AllowedMethods.ALLOW_ALL)
                .cachePolicy(CachePolicy.CACHING_DISABLED)
                .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
                .build();
    }

    private BehaviorOptions.Builder behavior(IOrigin origin, ResponseHeadersPolicy headers) {
        return BehaviorOptions.builder()
                .origin(origin)
                .responseHeadersPolicy(headers)
                .compress(true)
                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                .functionAssociations(List.of(FunctionAssociation.builder()
                        .eventType(FunctionEventType.VIEWER_REQUEST)
                        .function(function)
                        .build()));
    }

    Distribution distribution() {
        return distribution;
    }
}
