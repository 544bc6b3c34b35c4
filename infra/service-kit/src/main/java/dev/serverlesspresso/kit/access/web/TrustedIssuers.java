package dev.serverlesspresso.kit.access.web;

import java.util.Map;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;

/** Picks by the issuer that a token names who checks it. */
public final class TrustedIssuers implements AuthenticationManagerResolver<String> {

    private final Map<String, AuthenticationManager> managers;

    public TrustedIssuers(Map<String, AuthenticationManager> managers) {
        this.managers = Map.copyOf(managers);
    }

    @Override
    @SuppressWarnings("NullAway") // Spring Security's contract: null for an issuer that is not trusted
    public AuthenticationManager resolve(String issuer) {
        return managers.get(issuer);
    }
}
