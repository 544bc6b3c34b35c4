package dev.serverlesspresso.deploy.image;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.AuthorizationData;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/** The registry of the account and the region. */
public final class EcrRegistry implements Registry {
    private final EcrClient client;

    public EcrRegistry(EcrClient client) {
        this.client = client;
    }

    @Override
    public Login login() {
        AuthorizationData data =
                client.getAuthorizationToken().authorizationData().get(0);
        return new Login(URI.create(data.proxyEndpoint()).getHost(), data.authorizationToken());
    }

    @Override
    public Optional<String> digest(String repository, String tag) {
        ImageIdentifier image = ImageIdentifier.builder().imageTag(tag).build();
        try {
            return Optional.of(client.describeImages(
                            request -> request.repositoryName(repository).imageIds(image))
                    .imageDetails()
                    .get(0)
                    .imageDigest());
        } catch (ImageNotFoundException | RepositoryNotFoundException nothing) {
            return Optional.empty();
        }
    }
}
