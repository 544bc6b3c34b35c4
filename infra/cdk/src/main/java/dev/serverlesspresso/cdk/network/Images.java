package dev.serverlesspresso.cdk.network;

import dev.serverlesspresso.cdk.name.Names;
import dev.serverlesspresso.edge.Service;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecr.LifecycleRule;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.TagMutability;
import software.constructs.Construct;

/** The images of one service: the last five, which are built again at any time and go with the stack. */
final class Images extends Construct {
    private static final int KEPT = 5;

    private final Repository repository;

    record Props(Names names, Service service) {}

    Images(Construct scope, String id, Props props) {
        super(scope, id);
        repository = Repository.Builder.create(this, "Repository")
                .repositoryName(props.names().repository(props.service().id()))
                .imageScanOnPush(true)
                .imageTagMutability(TagMutability.MUTABLE)
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .description("Older images are built again from their commit")
                        .maxImageCount(KEPT)
                        .build()))
                .removalPolicy(RemovalPolicy.DESTROY)
                .emptyOnDelete(true)
                .build();
    }

    IRepository repository() {
        return repository;
    }
}
