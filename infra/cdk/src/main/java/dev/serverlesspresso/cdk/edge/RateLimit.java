package dev.serverlesspresso.cdk.edge;

import java.util.List;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.constructs.Construct;

/** Blocks an address that asks far more than a whole conference behind one address would. */
final class RateLimit extends Construct {
    private static final int REQUESTS_IN_FIVE_MINUTES = 20_000;

    private final CfnWebACL acl;

    RateLimit(Construct scope, String id, String prefix) {
        super(scope, id);
        acl = CfnWebACL.Builder.create(this, "Acl")
                .name(prefix)
                .description("Limits how much one address may ask of the coffee counter")
                .scope("CLOUDFRONT")
                .defaultAction(CfnWebACL.DefaultActionProperty.builder()
                        .allow(CfnWebACL.AllowActionProperty.builder().build())
                        .build())
                .visibilityConfig(seen(prefix))
                .rules(List.of(CfnWebACL.RuleProperty.builder()
                        .name("too-many-requests")
                        .priority(0)
                        .action(CfnWebACL.RuleActionProperty.builder()
                                .block(CfnWebACL.BlockActionProperty.builder().build())
                                .build())
                        .statement(CfnWebACL.StatementProperty.builder()
                                .rateBasedStatement(CfnWebACL.RateBasedStatementProperty.builder()
                                        .aggregateKeyType("IP")
                                        .limit(REQUESTS_IN_FIVE_MINUTES)
                                        .build())
                                .build())
                        .visibilityConfig(seen(prefix + "-too-many-requests"))
                        .build()))
                .build();
    }

    private static CfnWebACL.VisibilityConfigProperty seen(String metric) {
        return CfnWebACL.VisibilityConfigProperty.builder()
                .metricName(metric)
                .cloudWatchMetricsEnabled(true)
                .sampledRequestsEnabled(false)
                .build();
    }

    String arn() {
        return acl.getAttrArn();
    }
}
