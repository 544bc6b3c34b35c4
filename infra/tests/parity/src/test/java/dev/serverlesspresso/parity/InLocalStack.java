package dev.serverlesspresso.parity;

import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** LocalStack in a container of its own, where a Docker engine answers. */
final class InLocalStack extends AwsExtension {
    private static final String IMAGE = "serverlesspresso.localstack.image";
    private static final String LAST_WITHOUT_TOKEN = "localstack/localstack:4.9.2";
    private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";

    @Override
    Optional<String> absence() {
        return DockerClientFactory.instance().isDockerAvailable()
                ? Optional.empty()
                : Optional.of("no Docker engine answers, so there is no LocalStack");
    }

    @Override
    Aws open() {
        LocalStackContainer container = container();
        container.start();
        return new Aws(
                container.getEndpoint(),
                Region.of(container.getRegion()),
                StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(container.getAccessKey(), container.getSecretKey())),
                container::stop);
    }

    @SuppressWarnings("resource") // closed by the Aws that owns it
    private static LocalStackContainer container() {
        DockerImageName image = DockerImageName.parse(System.getProperty(IMAGE, LAST_WITHOUT_TOKEN));
        LocalStackContainer container = new LocalStackContainer(
                        image.asCompatibleSubstituteFor("localstack/localstack"))
                .withServices("dynamodb", "events", "sqs", "stepfunctions", "sts");
        String token = System.getenv(TOKEN);
        return token == null ? container : container.withEnv(TOKEN, token);
    }
}
