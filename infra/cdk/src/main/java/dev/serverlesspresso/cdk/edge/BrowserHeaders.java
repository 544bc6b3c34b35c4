package dev.serverlesspresso.cdk.edge;

import dev.serverlesspresso.edge.BrowserPolicy;
import dev.serverlesspresso.edge.BrowserPolicy.Camera;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/** What answers tell browsers to keep to, as the local origin tells them. A service may say more; the screens' files not. */
final class BrowserHeaders extends Construct {
    private static final Duration HTTPS_ONLY_FOR = Duration.days(365);
    private static final List<String> CUSTOM =
            List.of("Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", BrowserPolicy.PERMISSIONS);

    private final UnaryOperator<String> name;

    BrowserHeaders(Construct scope, String id, UnaryOperator<String> name) {
        super(scope, id);
        this.name = name;
    }

    ResponseHeadersPolicy screens(Camera camera) {
        Map<String, String> headers = new TreeMap<>(BrowserPolicy.ALWAYS);
        headers.put(BrowserPolicy.CONTENT, BrowserPolicy.screens(connectsTo(), "'none'"));
        headers.put(BrowserPolicy.PERMISSIONS, BrowserPolicy.permissions(camera));
        return camera == Camera.THE_PAGE
                ? policy("Scanner", "scanner", headers, true)
                : policy("Screens", "screens", headers, true);
    }

    ResponseHeadersPolicy api() {
        return policy("Api", "api", BrowserPolicy.ALWAYS, false);
    }

    /** Cognito's documents and its tokens come from two hosts; the address of IoT Core is known only when it is asked. */
    private List<String> connectsTo() {
        String region = Stack.of(this).getRegion();
        return List.of(
                "https://cognito-idp." + region + ".amazonaws.com",
                "https://*.auth." + region + ".amazoncognito.com",
                "wss://*.iot." + region + ".amazonaws.com");
    }

    private ResponseHeadersPolicy policy(String id, String thing, Map<String, String> headers, boolean override) {
        return ResponseHeadersPolicy.Builder.create(this, id)
                .responseHeadersPolicyName(name.apply(thing))
                .securityHeadersBehavior(ResponseSecurityHeadersBehavior.builder()
                        .contentSecurityPolicy(ResponseHeadersContentSecurityPolicy.builder()
                                .contentSecurityPolicy(headers.get(BrowserPolicy.CONTENT))
                                .override(override)
                                .build())
                        .contentTypeOptions(ResponseHeadersContentTypeOptions.builder()
                                .override(override)
                                .build())
                        .referrerPolicy(ResponseHeadersReferrerPolicy.builder()
                                .referrerPolicy(HeadersReferrerPolicy.NO_REFERRER)
                                .override(override)
                                .build())
                        .strictTransportSecurity(ResponseHeadersStrictTransportSecurity.builder()
                                .accessControlMaxAge(HTTPS_ONLY_FOR)
                                .override(true)
                                .build())
                        .build())
                .customHeadersBehavior(ResponseCustomHeadersBehavior.builder()
                        .customHeaders(CUSTOM.stream()
                                .map(header -> ResponseCustomHeader.builder()
                                        .header(header)
                                        .value(headers.get(header))
                                        .override(override)
                                        .build())
                                .toList())
                        .build())
                .build();
    }
}
