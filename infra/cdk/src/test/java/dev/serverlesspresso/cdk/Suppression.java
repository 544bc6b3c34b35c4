package dev.serverlesspresso.cdk;

import java.util.List;

/**
 * A rule of cdk-nag that we do not keep to, where, and why.
 *
 * @param paths a regular expression for paths of constructs, without the prefix of their stack
 */
record Suppression(String rule, String paths, String reason) {
    private static final String AWS_KNOWS_NO_RESOURCE =
            "IAM knows no resource for these actions, each of which is named: ";

    static List<Suppression> all() {
        return List.of(
                of(
                        "APIG4",
                        ".*/Service/Routes/.*",
                        "The services check the tokens of guests, devices and staff themselves,"
                                + " and some routes are for everybody: keys, scans, pairing"),
                of("CFR1", "Edge/WebDistribution/Distribution/.*", "Guests come from everywhere"),
                of("CFR2", "Edge/WebDistribution/Distribution/.*", "5 USD a month: serverlesspresso:waf turns it on"),
                of(
                        "CFR3",
                        "Edge/WebDistribution/Distribution/.*",
                        "Logs of viewers would keep their addresses; the API logs requests" + " without them"),
                of(
                        "CFR4",
                        "Edge/WebDistribution/Distribution/.*",
                        "Without a certificate of one's own CloudFront decides; TLS 1.2 of"
                                + " 2021 is set for when there is one"),
                of(
                        "COG2",
                        "SignIn/Staff/Pool/.*",
                        "A tablet at the counter is shared, so a second factor is for whoever wants" + " it"),
                of("COG8", "SignIn/Staff/Pool/.*", "The plus tier costs for each account; nobody can sign up here"),
                of(
                        "ECS2",
                        ".*/Service/Task/Definition/.*",
                        "Only what is no secret stands there; secrets come from Secrets" + " Manager"),
                of(
                        "ECS4",
                        "Network/Cluster/.*",
                        "Container Insights costs more than the tasks; the services' own figures and"
                                + " logs are on the dashboard"),
                of(
                        "IAM4",
                        "(QrValidator/CustomerTokenKey/Maker|SignIn/Staff/Names)/.*",
                        "The managed policy allows a function to write its log"),
                of("IAM4", "Screens/Custom::CDKBucketDeployment.*", "The CDK's function, whose role the CDK makes"),
                of(
                        "IAM5",
                        "Screens/Custom::CDKBucketDeployment.*",
                        "The CDK's function copies any file of the built screens"),
                of(
                        "IAM5",
                        ".*/Service/Task/Definition/ExecutionRole/.*",
                        AWS_KNOWS_NO_RESOURCE + "ecr:GetAuthorizationToken"),
                of("IAM5", "Workflows/.*/Machine/Role/.*", AWS_KNOWS_NO_RESOURCE + "delivery of logs, X-Ray"),
                of(
                        "IAM5",
                        "Publisher/Role/.*",
                        AWS_KNOWS_NO_RESOURCE + "iot:DescribeEndpoint. Topics and clients are those of" + " any shop"),
                of(
                        "IAM5",
                        "Core/Screen/Role/.*",
                        "Topics and clients of any shop; the publisher narrows the role to one client"
                                + " and its topics"),
                of(
                        "L1",
                        "QrValidator/CustomerTokenKey/Maker/.*",
                        "Node.js 24 has no handlers with callbacks, which the answer" + " to CloudFormation needs"),
                of("L1", "Screens/Custom::CDKBucketDeployment.*", "The CDK's function, whose runtime the CDK chooses"),
                of("S1", "Edge/Screens/Files/.*", "CloudFront alone reads it, and what it reads is public"),
                of(
                        "SF1",
                        "Workflows/OrderProcessor/Machine/.*",
                        "Step Functions keeps the history of standard executions"),
                of(
                        "SMG4",
                        "QrValidator/CodeSecret/.*",
                        "Codes are good for minutes; a new secret comes with a new stack, and"
                                + " no other system knows it"),
                of(
                        "SMG4",
                        "QrValidator/CustomerTokenKey/.*",
                        "A new key would make the tokens of all guests and devices" + " worthless at once"),
                of("SQS3", "Workflows/Undelivered/.*", "It is where rules put what they cannot deliver"),
                of(
                        "VPC7",
                        "Network/Public/Vpc/.*",
                        "Nothing reaches the tasks but by the API, which logs each request"));
    }

    private static Suppression of(String rule, String paths, String reason) {
        return new Suppression("AwsSolutions-" + rule, paths, reason);
    }

    /** {@code found} may have what was found behind the rule in brackets. */
    boolean covers(String found, String path) {
        return found.replaceAll("\\[.*", "").equals(rule)
                && path.replaceFirst("^(Serverlesspresso|AliceTwo)", "").matches(paths);
    }
}
