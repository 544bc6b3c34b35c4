package dev.serverlesspresso.local.iot.login;

import dev.serverlesspresso.local.iot.login.ScreenCredentials.Credentials;
import dev.serverlesspresso.local.sigv4.AmzDate;
import dev.serverlesspresso.local.sigv4.CanonicalQuery;
import dev.serverlesspresso.local.sigv4.CanonicalRequest;
import dev.serverlesspresso.local.sigv4.CredentialScope;
import dev.serverlesspresso.local.sigv4.SigningKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the signed URL of a WebSocket as AWS IoT Core does: Signature Version 4 for the service {@code
 * iotdevicegateway}, over path, query and Host header, with the security token outside the signature.
 */
public final class SignedUrls {
    private static final String SERVICE = "iotdevicegateway";
    private static final String TOKEN = "X-Amz-Security-Token";
    private static final String SIGNATURE = "X-Amz-Signature";
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final ScreenCredentials known;
    private final Clock clock;
    private final Duration defaultLifetime;

    public SignedUrls(ScreenCredentials known, Clock clock, Duration defaultLifetime) {
        this.known = known;
        this.clock = clock;
        this.defaultLifetime = defaultLifetime;
    }

    /** Checks a request target such as {@code /mqtt?X-Amz-Algorithm=…} against the Host header as it was received. */
    public Login verify(String target, @Nullable String host) {
        int mark = target.indexOf('?');
        if (mark < 0 || host == null) {
            return new Login.Refused("the request has no signature or no Host header");
        }
        try {
            CanonicalQuery query = CanonicalQuery.parse(target.substring(mark + 1));
            return verify(target.substring(0, mark), query, host);
        } catch (IllegalArgumentException e) {
            return new Login.Refused("the query cannot be read");
        }
    }

    private Login verify(String path, CanonicalQuery query, String host) {
        Optional<CredentialScope> scope = query.get("X-Amz-Credential").flatMap(CredentialScope::parse);
        String date = query.get("X-Amz-Date").orElse("");
        Optional<String> malformed = malformed(query, scope, date);
        if (malformed.isPresent()) {
            return new Login.Refused(malformed.get());
        }
        Optional<Credentials> found = scope.flatMap(present -> known.find(present.accessKeyId()));
        if (found.isEmpty()) {
            return new Login.Refused("the access key is not known");
        }
        Credentials credentials = found.get();
        String canonical = CanonicalRequest.of(
                "GET",
                path,
                query.text(Set.of(SIGNATURE, TOKEN)),
                List.of("host"),
                name -> List.of(host),
                SigningKey.sha256(""));
        String expected = new SigningKey(credentials.secretAccessKey(), scope.get()).sign(canonical, date);
        if (!SigningKey.same(expected, query.get(SIGNATURE).orElse(""))) {
            return new Login.Refused("the signature does not match the request");
        }
        return timely(query, date, credentials);
    }

    private Optional<String> malformed(CanonicalQuery query, Optional<CredentialScope> scope, String date) {
        if (!query.get("X-Amz-Algorithm").equals(Optional.of("AWS4-HMAC-SHA256"))) {
            return Optional.of("the algorithm must be AWS4-HMAC-SHA256");
        }
        if (!query.get("X-Amz-SignedHeaders").equals(Optional.of("host"))) {
            return Optional.of("the signed headers must be 'host'");
        }
        if (scope.isEmpty() || !scope.get().service().equals(SERVICE)) {
            return Optional.of("the credential must be scoped to the service " + SERVICE);
        }
        if (date.length() != 16 || !date.startsWith(scope.get().date())) {
            return Optional.of("the date must be that of the credential's scope");
        }
        return Optional.empty();
    }

    private Login timely(CanonicalQuery query, String date, Credentials credentials) {
        Instant now = clock.instant();
        Instant signed = AmzDate.parse(date)
                .orElseThrow(() -> new IllegalArgumentException("not a date"))
                .instant();
        Duration lifetime = query.get("X-Amz-Expires")
                .map(seconds -> Duration.ofSeconds(Integer.parseUnsignedInt(seconds)))
                .orElse(defaultLifetime);
        if (lifetime.isNegative() || lifetime.compareTo(LONGEST) > 0) {
            return new Login.Refused("X-Amz-Expires must be between 0 and " + LONGEST.toSeconds());
        }
        if (signed.isAfter(now.plus(CLOCK_SKEW)) || !now.isBefore(signed.plus(lifetime))) {
            return new Login.Refused("the signature has expired or is not valid yet");
        }
        if (credentials.expiration() != null && !now.isBefore(credentials.expiration())) {
            return new Login.Refused("the credentials have expired");
        }
        String token = credentials.sessionToken() == null ? "" : credentials.sessionToken();
        if (!SigningKey.same(token, query.get(TOKEN).orElse(""))) {
            return new Login.Refused("the security token is not that of the access key");
        }
        return new Login.Accepted(credentials);
    }
}
