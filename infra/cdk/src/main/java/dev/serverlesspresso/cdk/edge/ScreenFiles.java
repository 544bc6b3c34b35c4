package dev.serverlesspresso.cdk.edge;

import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.constructs.Construct;

/** Where the files of the screens lie, for CloudFront alone. They are built again at any time and go with the stack. */
final class ScreenFiles extends Construct {
    private static final String EMPTIES_BUCKETS = "Custom::S3AutoDeleteObjectsCustomResourceProvider";

    private final Bucket bucket;

    ScreenFiles(Construct scope, String id, String prefix) {
        super(scope, id);
        bucket = Bucket.Builder.create(this, "Files")
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .removalPolicy(RemovalPolicy.DESTROY)
                .autoDeleteObjects(true)
                .build();
        useLogGroup(LogGroup.Builder.create(this, "Log")
                .logGroupName("/" + prefix + "/deployment/files")
                .retention(RetentionDays.ONE_WEEK)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build());
    }

    /** The function that empties the bucket is the CDK's; by itself it leaves a log group behind. */
    private void useLogGroup(LogGroup log) {
        CfnResource function = (CfnResource)
                Stack.of(this).getNode().findChild(EMPTIES_BUCKETS).getNode().findChild("Handler");
        function.addPropertyOverride("LoggingConfig.LogGroup", log.getLogGroupName());
    }

    Bucket bucket() {
        return bucket;
    }
}
