package dev.serverlesspresso.cdk.edge;

import dev.serverlesspresso.cdk.settings.Settings;
import dev.serverlesspresso.cdk.signin.StaffDomain;
import dev.serverlesspresso.edge.BrowserPolicy;
import dev.serverlesspresso.edge.BrowserPolicy.Camera;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private final Settings settings;

    BrowserHeaders(Construct scope, String id, Settings settings) {
        super(scope, id);
        this.settings = settings;
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

    /** The address of IoT Core is one of the account, which is known only when it is asked. */
    private List<String> connectsTo() {
        StaffDomain staff = StaffDomain.of(settings, Stack.of(this));
        return List.of(staff.issuers(), staff.address(), "wss://*.iot." + staff.region() + ".amazonaws.com");
    }

    /** The names of policies are those of the whole account, whatever the region. */
    private String name(String thing) {
        return settings.name(thing) + "-" + Stack.of(this).getRegion();
    }

    private ResponseHeadersPolicy policy(String id, String thing, Map<String, String> headers, boolean override) {
        return ResponseHeadersPolicy.Builder.create(this, id)
                .responseHeadersPolicyName(name(thing))
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
