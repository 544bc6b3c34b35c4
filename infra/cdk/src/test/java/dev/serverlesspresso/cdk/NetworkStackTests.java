package dev.serverlesspresso.cdk;

import static dev.serverlesspresso.cdk.Resources.list;
import static dev.serverlesspresso.cdk.Resources.map;
import static dev.serverlesspresso.cdk.Resources.properties;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkStackTests {
    @Test
    void apiTakesSoManyRequestsAndNoMore() {
        assertThat(map(network().only("AWS::ApiGatewayV2::Stage").get("DefaultRouteSettings")))
                .containsEntry("ThrottlingRateLimit", 200)
                .containsEntry("ThrottlingBurstLimit", 400);
    }

    @Test
    void logOfRequestsNamesNobody() {
        String format =
                String.valueOf(map(network().only("AWS::ApiGatewayV2::Stage").get("AccessLogSettings"))
                        .get("Format"));
        assertThat(format)
                .startsWith("{\"requestId\":\"$context.requestId\"")
                .contains("\"status\":$context.status")
                .doesNotContain("sourceIp", "userAgent", "$context.path", "identity");
    }

    @Test
    void linkAloneReachesTheTasksWhichCallOutByHttps() {
        assertThat(network().ofType("AWS::EC2::SecurityGroupIngress").values())
                .hasSize(3)
                .allSatisfy(rule -> assertThat(properties(rule)).containsKey("SourceSecurityGroupId"))
                .extracting(rule -> properties(rule).get("FromPort"))
                .containsExactlyInAnyOrder(8081, 8082, 8083);
        assertThat(network().ofType("AWS::EC2::SecurityGroup").values())
                .allSatisfy(group -> assertThat(properties(group)).doesNotContainKey("SecurityGroupIngress"));
        Map<String, Object> tasks =
                network().named("AWS::EC2::SecurityGroup", "GroupDescription", "Services of the coffee counter");
        assertThat(list(tasks.get("SecurityGroupEgress"))).singleElement().satisfies(rule -> assertThat(map(rule))
                .containsEntry("FromPort", 443)
                .containsEntry("ToPort", 443));
    }

    @Test
    void imagesAreScannedFewAndGoWithTheStack() {
        assertThat(network().ofType("AWS::ECR::Repository").values()).hasSize(3).allSatisfy(repository -> {
            assertThat(repository).containsEntry("DeletionPolicy", "Delete");
            assertThat(properties(repository)).containsEntry("EmptyOnDelete", true);
            assertThat(map(properties(repository).get("ImageScanningConfiguration")))
                    .containsEntry("ScanOnPush", true);
            assertThat(map(properties(repository).get("LifecyclePolicy")).toString())
                    .contains("\"countNumber\":5");
        });
    }

    private static Resources network() {
        return Synthesised.USUAL.stack("Network");
    }
}
