package dev.serverlesspresso.qrvalidator.customer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the public key set. */
@RestController
class JwksController {

    private static final Duration CACHED_FOR = Duration.ofMinutes(5);

    private final CustomerTokens tokens;

    JwksController(CustomerTokens tokens) {
        this.tokens = tokens;
    }

    /** The keys as a JWK set (RFC 7517). */
    record KeysView(List<Map<String, Object>> keys) {

        static KeysView of(JWKSet set) {
            return new KeysView(set.toPublicJWKSet().getKeys().stream()
                    .map(JWK::toJSONObject)
                    .toList());
        }
    }

    @GetMapping(path = "/api/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The keys that customers' tokens are signed with")
    ResponseEntity<KeysView> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(CACHED_FOR).cachePublic())
                .body(KeysView.of(tokens.publicKeys()));
    }
}
