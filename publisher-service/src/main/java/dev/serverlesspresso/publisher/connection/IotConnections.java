package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.kit.aws.AwsCalls;
import dev.serverlesspresso.publisher.PublisherProperties;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.arns.Arn;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.iotdataplane.IotDataPlaneClient;
import software.amazon.awssdk.services.iotdataplane.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * Gives each screen credentials of its own, and with them a signed URL. Both end with the caller's token, as far as STS
 * lets them: it makes none for less than 15 minutes
 * (docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html, "DurationSeconds").
 */
@Component
class IotConnections implements Connections {

    private static final Logger log = LoggerFactory.getLogger(IotConnections.class);
    private static final Duration SHORTEST_SESSION = Duration.ofMinutes(15);
    private static final int LONGEST_SESSION_NAME = 64;

    private final StsClient sts;
    private final IotDataPlaneClient iot;
    private final IotEndpoint endpoint;
    private final AwsRegionProvider region;
    private final PublisherProperties properties;
    private final Clock clock;

    IotConnections(
            StsClient sts,
            IotDataPlaneClient iot,
            IotEndpoint endpoint,
            AwsRegionProvider region,
            PublisherProperties properties,
            Clock clock) {
        this.sts = sts;
        this.iot = iot;
        this.endpoint = endpoint;
        this.region = region;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Connection open(Screen screen, String clientId, Instant until) {
        Instant now = clock.instant();
        Duration lifetime = atLeastASecond(shorter(properties.connectionLifetime(), Duration.between(now, until)));
        String regionId = region.getRegion().id();
        Credentials credentials =
                assume(clientId, policy(regionId, clientId, screen), longer(lifetime, SHORTEST_SESSION));
        URI url = IotSignedUrl.sign(endpoint.uri(), credentials, regionId, lifetime, clock);
        Instant end = now.plus(lifetime);
        return new Connection(
                url,
                clientId,
                screen.topics(),
                end.isBefore(credentials.expiration()) ? end : credentials.expiration());
    }

    /**
     * Closes the network connection and forgets the session; a client that is not connected is not found
     * (docs.aws.amazon.com/iot/latest/apireference/API_iotdata_DeleteConnection.html).
     */
    @Override
    public void end(String clientId) {
        try {
            AwsCalls.call(() -> iot.deleteConnection(
                    request -> request.clientId(clientId).cleanSession(true).preventWillMessage(true)));
        } catch (ResourceNotFoundException notConnected) {
            log.atInfo().addKeyValue("clientId", clientId).log("client was not connected");
        }
    }

    private Credentials assume(String clientId, ScreenPolicy policy, Duration session) {
        return AwsCalls.call(() -> sts.assumeRole(request -> request.roleArn(properties.screenRoleArn())
                        .roleSessionName(sessionName(clientId))
                        .durationSeconds((int) session.toSeconds())
                        .policy(policy.json())))
                .credentials();
    }

    /** The end of a client id, in which client ids differ. */
    private static String sessionName(String clientId) {
        return clientId.substring(Math.max(0, clientId.length() - LONGEST_SESSION_NAME));
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

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Whole seconds, as the URL has them; a token within the tolerance of clocks may have ended already. */
    private static Duration atLeastASecond(Duration duration) {
        return Duration.ofSeconds(Math.max(1, duration.toSeconds()));
    }
}
