package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.sigv4.SigningKey;
import dev.serverlesspresso.local.wire.AccessKeys.TemporaryKey;
import java.time.Clock;
import java.util.Optional;

/**
 * Who calls. The account's own keys are believed, as tools on one machine expect it, but only in the header, which no
 * page of a browser can set for another origin. Temporary keys have to have signed what was sent.
 */
final class Authentication {
    private final AccessKeys keys;
    private final Clock clock;

    Authentication(AccessKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    Caller caller(WireRequest request, Optional<Signature> signature) {
        Signature given = signature.orElseThrow(
                () -> AwsError.withStatus(403, "MissingAuthenticationTokenException", "Missing Authentication Token"));
        String accessKeyId = given.scope().accessKeyId();
        Optional<TemporaryKey> temporary = keys.temporary(accessKeyId);
        temporary.ifPresent(key -> verify(request, given, key));
        if (temporary.isEmpty() && given.inQuery()) {
            throw AwsError.withStatus(
                    403, "UnrecognizedClientException", "the account's own keys sign in the Authorization header here");
        }
        return new Caller(accessKeyId, temporary);
    }

    private void verify(WireRequest request, Signature given, TemporaryKey key) {
        if (given.sessionToken() == null || !SigningKey.same(key.sessionToken(), given.sessionToken())) {
            throw AwsError.withStatus(
                    403, "UnrecognizedClientException", "The security token included in the request is invalid.");
        }
        if (!clock.instant().isBefore(key.expiration())) {
            throw AwsError.withStatus(
                    403, "ExpiredTokenException", "The security token included in the request is expired");
        }
        new Verification(request, given, clock.instant()).against(key.secretAccessKey());
    }
}
