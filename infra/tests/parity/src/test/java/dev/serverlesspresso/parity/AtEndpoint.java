package dev.serverlesspresso.parity;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;

/** Whatever answers at the endpoint of a system property; {@code aws} stands for AWS itself. */
final class AtEndpoint extends AwsExtension {
    private static final String ENDPOINT = "serverlesspresso.endpoint";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String given = System.getProperty(ENDPOINT, "");

    @Override
    Optional<String> absence() {
        return given.isBlank()
                ? Optional.of("no endpoint is given, as in -D" + ENDPOINT + "=http://localhost:4566")
                : Optional.empty();
    }

    @Override
    Aws open() {
        URI endpoint = given.equals("aws") ? null : endpoint(given);
        return isLocal(endpoint)
                ? new Aws(endpoint, localRegion(), localCredentials(), () -> {})
                : new Aws(
                        endpoint,
                        DefaultAwsRegionProviderChain.builder().build().getRegion(),
                        DefaultCredentialsProvider.builder().build(),
                        () -> {});
    }

    private static URI endpoint(String given) {
        if (!given.matches("https?://[^/]+/?")) {
            throw new IllegalArgumentException(ENDPOINT + " must be aws, or http(s)://host:port: '" + given + "'");
        }
        return URI.create(given);
    }

    private static boolean isLocal(@Nullable URI endpoint) {
        return endpoint != null && LOOPBACK.contains(endpoint.getHost());
    }

    /** The chain without what asks the machine of a cloud. */
    private static Region localRegion() {
        try {
            return new AwsRegionProviderChain(new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
                    .getRegion();
        } catch (SdkClientException e) {
            return Region.EU_CENTRAL_1;
        }
    }

    private static AwsCredentialsProvider localCredentials() {
        return AwsCredentialsProviderChain.of(
                SystemPropertyCredentialsProvider.create(),
                EnvironmentVariableCredentialsProvider.create(),
                ProfileCredentialsProvider.create(),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));
    }
}
