package dev.serverlesspresso.cdk.screens;

import dev.serverlesspresso.cdk.edge.EdgeStack;
import dev.serverlesspresso.cdk.settings.Settings;
import dev.serverlesspresso.cdk.signin.SignInStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.deployment.BucketDeployment;
import software.amazon.awscdk.services.s3.deployment.CacheControl;
import software.amazon.awscdk.services.s3.deployment.ISource;
import software.amazon.awscdk.services.s3.deployment.Source;
import software.constructs.Construct;

/**
 * The built screens, and where staff sign in. What has a hash in its name is kept for a year, and after the next
 * deployment too, for pages that are still open; everything else is asked for anew.
 */
public final class ScreensStack extends Stack {
    private static final List<String> HASHED = List.of("*/assets/*", "assets/*");

    private final Props props;
    private final LogGroup log;

    public record Props(Settings settings, EdgeStack edge, SignInStack signIn) {}

    public ScreensStack(Construct scope, String id, StackProps stackProps, Props props) {
        super(scope, id, stackProps);
        this.props = props;
        log = LogGroup.Builder.create(this, "Log")
                .logGroupName("/" + props.settings().prefix() + "/deployment/screens")
                .retention(RetentionDays.ONE_WEEK)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        ISource built = Source.asset(built().toString());
        BucketDeployment hashed = deployment("Hashed", List.of(built))
                .exclude(List.of("*"))
                .include(HASHED)
                .cacheControl(List.of(
                        CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()))
                .build();
        BucketDeployment pages = deployment("Pages", List.of(built, configuration()))
                .exclude(HASHED)
                .cacheControl(List.of(CacheControl.noCache()))
                .build();
        pages.getNode().addDependency(hashed);
    }

    private BucketDeployment.Builder deployment(String id, List<ISource> sources) {
        return BucketDeployment.Builder.create(this, id)
                .sources(sources)
                .destinationBucket(props.edge().files())
                .prune(false)
                .memoryLimit(256)
                .logGroup(log);
    }

    private ISource configuration() {
        return Source.jsonData(
                "config.json",
                new TreeMap<>(Map.of(
                        "staffIssuer", props.signIn().issuer(),
                        "staffClientId", props.signIn().clientId())));
    }

    private Path built() {
        Path folder = props.settings().screens();
        if (!Files.isRegularFile(folder.resolve("index.html"))) {
            throw new IllegalArgumentException("serverlesspresso:screens must be the folder of the built screens"
                    + " (./mvnw -pl frontends install -DskipTests): '" + folder.toAbsolutePath() + "'");
        }
        return folder;
    }
}
