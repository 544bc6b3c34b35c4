package dev.serverlesspresso.publisher.connection.aws;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.publisher.PublisherProperties;
import dev.serverlesspresso.publisher.connection.Connection;
import dev.serverlesspresso.publisher.connection.Connections;
import dev.serverlesspresso.publisher.connection.Screen;
import dev.serverlesspresso.publisher.connection.ScreenPolicy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.arns.Arn;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Gives each screen credentials of its own, and with them a signed URL. */
@Component
class ScreenConnections implements Connections {
    private static final int RANDOM_BYTES = 8;

    private final StsClient sts;
    private final IotEndpoint endpoint;
    private final AwsRegionProvider region;
    private final PublisherProperties properties;
    private final Clock clock;
    private final RandomGenerator random;

    ScreenConnections(
            StsClient sts,
            IotEndpoint endpoint,
            AwsRegionProvider region,
            PublisherProperties properties,
            Clock clock,
            RandomGenerator random) {
        this.sts = sts;
        this.endpoint = endpoint;
        this.region = region;
        this.properties = properties;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Connection open(Screen screen) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String name = screen.kind() + "-" + HexFormat.of().formatHex(bytes);
        String clientId = "serverlesspresso-" + screen.shopId() + "-" + name;
        String regionId = region.getRegion().id();
        Duration lifetime = properties.connectionLifetime();
        Credentials credentials = assume(name, policy(regionId, clientId, screen), lifetime);
        URI url = SignedUrl.sign(endpoint.uri(), credentials, regionId, lifetime, clock);
        return new Connection(url, clientId, screen.topics(), credentials.expiration());
    }

    private Credentials assume(String sessionName, ScreenPolicy policy, Duration lifetime) {
        return AwsCalls.call(() -> sts.assumeRole(request -> request.roleArn(properties.screenRoleArn())
                        .roleSessionName(sessionName)
                        .durationSeconds((int) lifetime.toSeconds())
                        .policy(policy.json())))
                .credentials();
    }

    private ScreenPolicy policy(String regionId, String clientId, Screen screen) {
        Arn role = Arn.fromString(properties.screenRoleArn());
        String prefix = String.join(
                        ":",
                        "arn",
                        role.partition(),
                        "iot",
                        regionId,
                        role.accountId().orElse(""))
                + ":";
        return new ScreenPolicy(prefix, clientId, screen.topics());
    }
}
