package dev.serverlesspresso.cdk;

import static dev.serverlesspresso.cdk.Resources.list;
import static dev.serverlesspresso.cdk.Resources.map;
import static dev.serverlesspresso.cdk.Resources.properties;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.edge.BrowserPolicy;
import dev.serverlesspresso.edge.EdgeFunction;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EdgeStackTests {
    private static final String DISTRIBUTION = "AWS::CloudFront::Distribution";
    private static final String HEADERS = "AWS::CloudFront::ResponseHeadersPolicy";

    @Test
    void everyPathGoesThroughTheFunctionAndByTls() {
        assertThat(behaviors(usual())).hasSize(3).allSatisfy(behavior -> {
            assertThat(behavior).containsEntry("ViewerProtocolPolicy", "redirect-to-https");
            assertThat(list(behavior.get("FunctionAssociations")))
                    .singleElement()
                    .satisfies(function -> assertThat(map(function)).containsEntry("EventType", "viewer-request"));
        });
        assertThat(usual().only("AWS::CloudFront::Function"))
                .containsEntry("FunctionCode", EdgeFunction.code())
                .satisfies(function ->
                        assertThat(map(function.get("FunctionConfig"))).containsEntry("Runtime", "cloudfront-js-2.0"));
    }

    @Test
    void scannerAloneHasHeadersOfItsOwn() {
        Object scanner = map(behavior("/order*").get("ResponseHeadersPolicyId")).get("Ref");
        assertThat(properties(usual().ofType(HEADERS).getOrDefault(String.valueOf(scanner), Map.of()))
                        .toString())
                .contains("-scanner-");
        assertThat(behaviors(usual())
                        .map(one -> map(one.get("ResponseHeadersPolicyId")).get("Ref")))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyTheApiTakesWritesAndItsAnswersAreNeverCached() {
        Map<String, Object> api = behavior("/api/*");
        assertThat(list(api.get("AllowedMethods"))).contains("POST", "PUT", "PATCH", "DELETE");
        assertThat(api)
                .as("AWS's policies CachingDisabled and AllViewerExceptHostHeader")
                .containsEntry("CachePolicyId", "4135ea2d-6df8-44a3-9df3-4b5a84be39ad")
                .containsEntry("OriginRequestPolicyId", "b689b0a8-53d0-40ab-baf2-68738e2966ac");
        assertThat(behaviors(usual()).filter(behavior -> !"/api/*".equals(behavior.get("PathPattern"))))
                .hasSize(2)
                .allSatisfy(behavior ->
                        assertThat(list(behavior.get("AllowedMethods"))).containsExactly("GET", "HEAD"));
    }

    @Test
    void cloudFrontAloneReadsTheFilesAndLearnsWhatIsNotThere() {
        String policy = usual().only("AWS::S3::BucketPolicy").toString();
        assertThat(policy).contains("s3:GetObject", "s3:ListBucket", "cloudfront.amazonaws.com", "AWS:SourceArn");
        assertThat(usual().ofType("AWS::CloudFront::OriginAccessControl")).hasSize(1);
    }

    @Test
    void answersTellBrowsersWhatTheLocalOriginTellsThem() {
        Map<String, Object> screens = policy("-screens-");
        assertThat(security(screens).toString())
                .contains("default-src 'self'", "frame-src 'none'", "https://cognito-idp.", "wss://*.iot.")
                .contains("https://serverlesspresso-, {Ref=AWS::AccountId}, .auth.")
                .contains("no-referrer", "ContentTypeOptions={Override=true}");
        assertThat(custom(screens).toList())
                .contains("Permissions-Policy: " + BrowserPolicy.permissions(BrowserPolicy.Camera.NOBODY))
                .contains("Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin");
        assertThat(custom(policy("-scanner-")).toList())
                .contains("Permissions-Policy: " + BrowserPolicy.permissions(BrowserPolicy.Camera.THE_PAGE));
    }

    /** What a service says stays; what API Gateway answers by itself is completed. */
    @Test
    void serviceMaySayMoreThanTheEdge() {
        Map<String, Object> api = policy("-api-");
        assertThat(map(security(api).get("ContentSecurityPolicy")))
                .containsEntry("Override", false)
                .containsEntry("ContentSecurityPolicy", BrowserPolicy.ALWAYS.get(BrowserPolicy.CONTENT));
    }

    @Test
    void everyAnswerWantsHttpsForAYear() {
        assertThat(usual().ofType(HEADERS).values()).hasSize(3).allSatisfy(policy -> assertThat(
                        map(security(properties(policy)).get("StrictTransportSecurity")))
                .containsEntry("AccessControlMaxAgeSec", 31_536_000));
    }

    @Test
    void nameAndWafComeFromTheContext() {
        assertThat(distribution(usual())).doesNotContainKeys("Aliases", "WebACLId");
        assertThat(usual().ofType("AWS::WAFv2::WebACL")).isEmpty();

        assertThat(distribution(workshop()))
                .containsEntry("Aliases", List.of("coffee.example.com"))
                .containsKey("WebACLId");
        assertThat(map(distribution(workshop()).get("ViewerCertificate")))
                .containsEntry("MinimumProtocolVersion", "TLSv1.2_2021");
        assertThat(workshop().only("AWS::WAFv2::WebACL")).containsEntry("Scope", "CLOUDFRONT");
    }

    private static Resources usual() {
        return Synthesised.USUAL.stack("Edge");
    }

    private static Resources workshop() {
        return Synthesised.WORKSHOP.stack("Edge");
    }

    private static Map<String, Object> distribution(Resources edge) {
        return map(edge.only(DISTRIBUTION).get("DistributionConfig"));
    }

    private static Stream<Map<String, Object>> behaviors(Resources edge) {
        Map<String, Object> config = distribution(edge);
        return Stream.concat(
                Stream.of(map(config.get("DefaultCacheBehavior"))),
                list(config.get("CacheBehaviors")).stream().map(Resources::map));
    }

    private static Map<String, Object> behavior(String pattern) {
        return behaviors(usual())
                .filter(behavior -> pattern.equals(behavior.get("PathPattern")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> policy(String name) {
        return usual().ofType(HEADERS).values().stream()
                .map(Resources::properties)
                .filter(policy -> policy.toString().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> security(Map<String, Object> policy) {
        return map(map(policy.get("ResponseHeadersPolicyConfig")).get("SecurityHeadersConfig"));
    }

    private static Stream<String> custom(Map<String, Object> policy) {
        Map<String, Object> headers =
                map(map(policy.get("ResponseHeadersPolicyConfig")).get("CustomHeadersConfig"));
        return list(headers.get("Items")).stream()
                .map(Resources::map)
                .map(header -> header.get("Header") + ": " + header.get("Value"));
    }
}
