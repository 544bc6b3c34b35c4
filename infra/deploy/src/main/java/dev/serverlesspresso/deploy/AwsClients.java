package dev.serverlesspresso.deploy;

import dev.serverlesspresso.deploy.terminal.Refusal;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Clients of one region, with the usual credentials and, by {@code AWS_ENDPOINT_URL}, another endpoint. */
record AwsClients(String region, SdkHttpClient http) {

    AwsClients(String region) {
        this(region, UrlConnectionHttpClient.create());
    }

    /** The region that is given, or what the CDK command line takes as well. */
    static String region(Optional<String> given, Map<String, String> environment) {
        return given.or(() -> Optional.ofNullable(environment.get("AWS_REGION")))
                .or(() -> Optional.ofNullable(environment.get("AWS_DEFAULT_REGION")))
                .or(AwsClients::ofProfile)
                .filter(region -> !region.isBlank())
                .orElseThrow(() -> new Refusal("no region: give -Dregion=us-east-1, or set AWS_REGION, and try again"));
    }

    /** Without asking the metadata of a machine, which most machines do not have. */
    private static Optional<String> ofProfile() {
        try {
            System.setProperty("aws.disableEc2Metadata", "true");
            return Optional.of(
                    DefaultAwsRegionProviderChain.builder().build().getRegion().id());
        } catch (SdkClientException none) {
            return Optional.empty();
        } finally {
            System.clearProperty("aws.disableEc2Metadata");
        }
    }

    CloudFormationClient cloudFormation() {
        return with(CloudFormationClient.builder(), region);
    }

    CloudWatchLogsClient logs() {
        return with(CloudWatchLogsClient.builder(), region);
    }

    CognitoIdentityProviderClient cognito() {
        return with(CognitoIdentityProviderClient.builder(), region);
    }

    EcrClient ecr() {
        return with(EcrClient.builder(), region);
    }

    EcsClient ecs() {
        return with(EcsClient.builder(), region);
    }

    SsmClient ssm() {
        return with(SsmClient.builder(), region);
    }

    StsClient sts() {
        return with(StsClient.builder(), region);
    }

    /** The index of tags of any region. */
    ResourceGroupsTaggingApiClient tags(String other) {
        return with(ResourceGroupsTaggingApiClient.builder(), other);
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C with(B builder, String of) {
        return builder.region(Region.of(of)).httpClient(http).build();
    }
}
