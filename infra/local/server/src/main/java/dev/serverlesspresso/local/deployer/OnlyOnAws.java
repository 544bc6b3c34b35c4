package dev.serverlesspresso.local.deployer;

import static java.util.Map.entry;

import dev.serverlesspresso.local.aws.Arns;
import java.util.Map;
import java.util.Set;

/**
 * The one list of what the stacks declare and the local AWS does not make: networks, containers, CloudFront, Cognito and
 * whatever else this machine has something of its own for, or needs none. Each type with what other resources ask of it;
 * {@code %s} in an answer is the name of the resource.
 */
public final class OnlyOnAws {
    private static final Map<String, String> NOTHING = Map.of();

    private static final Map<String, Map<String, String>> TYPES = Map.ofEntries(
            entry("AWS::ApiGatewayV2::Api", Map.of("ApiEndpoint", "https://%s.execute-api.amazonaws.com")),
            entry("AWS::ApiGatewayV2::Integration", NOTHING),
            entry("AWS::ApiGatewayV2::Route", NOTHING),
            entry("AWS::ApiGatewayV2::Stage", NOTHING),
            entry("AWS::ApiGatewayV2::VpcLink", NOTHING),
            entry("AWS::CloudFront::Distribution", Map.of("DomainName", "%s.cloudfront.net")),
            entry("AWS::CloudFront::Function", Map.of("FunctionARN", Arns.of("cloudfront", "function/%s"))),
            entry("AWS::CloudFront::OriginAccessControl", Map.of("Id", "%s")),
            entry("AWS::CloudFront::ResponseHeadersPolicy", NOTHING),
            entry("AWS::CloudWatch::Alarm", NOTHING),
            entry("AWS::CloudWatch::Dashboard", NOTHING),
            entry("AWS::Cognito::ManagedLoginBranding", NOTHING),
            entry("AWS::Cognito::UserPool", Map.of("ProviderURL", "https://cognito-idp.amazonaws.com/%s")),
            entry("AWS::Cognito::UserPoolClient", NOTHING),
            entry("AWS::Cognito::UserPoolDomain", NOTHING),
            entry("AWS::Cognito::UserPoolGroup", NOTHING),
            entry("AWS::EC2::InternetGateway", NOTHING),
            entry("AWS::EC2::Route", NOTHING),
            entry("AWS::EC2::RouteTable", NOTHING),
            entry("AWS::EC2::SecurityGroup", Map.of("GroupId", "%s")),
            entry("AWS::EC2::SecurityGroupEgress", NOTHING),
            entry("AWS::EC2::SecurityGroupIngress", NOTHING),
            entry("AWS::EC2::Subnet", NOTHING),
            entry("AWS::EC2::SubnetRouteTableAssociation", NOTHING),
            entry("AWS::EC2::VPC", NOTHING),
            entry("AWS::EC2::VPCEndpoint", NOTHING),
            entry("AWS::EC2::VPCGatewayAttachment", NOTHING),
            entry("AWS::ECR::Repository", NOTHING),
            entry("AWS::ECS::Cluster", NOTHING),
            entry("AWS::ECS::ClusterCapacityProviderAssociations", NOTHING),
            entry("AWS::ECS::Service", NOTHING),
            entry("AWS::ECS::TaskDefinition", NOTHING),
            entry("AWS::Events::Archive", NOTHING),
            entry("AWS::IAM::Policy", NOTHING),
            entry("AWS::Lambda::Function", NOTHING),
            entry("AWS::Lambda::LayerVersion", NOTHING),
            entry("AWS::Lambda::Permission", NOTHING),
            entry("AWS::Logs::LogGroup", NOTHING),
            entry("AWS::Logs::MetricFilter", NOTHING),
            entry("AWS::S3::Bucket", Map.of("RegionalDomainName", "%s.s3.amazonaws.com")),
            entry("AWS::S3::BucketPolicy", NOTHING),
            entry("AWS::SQS::QueuePolicy", NOTHING),
            entry("AWS::SecretsManager::Secret", Map.of("Ref", Arns.of("secretsmanager", "secret:%s"))),
            entry("AWS::ServiceDiscovery::PrivateDnsNamespace", Map.of("Id", "%s")),
            entry("AWS::ServiceDiscovery::Service", NOTHING),
            entry("Custom::CDKBucketDeployment", NOTHING),
            entry("Custom::S3AutoDeleteObjects", NOTHING),
            entry("Custom::SigningKey", NOTHING));

    private OnlyOnAws() {}

    /** The types, as CloudFormation calls them. */
    public static Set<String> types() {
        return TYPES.keySet();
    }

    /** What a resource of the type answers beside {@code Arn} and {@code Name}. */
    static Map<String, String> attributes(String type) {
        return TYPES.getOrDefault(type, NOTHING);
    }
}
