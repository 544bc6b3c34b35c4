package dev.serverlesspresso.kit.access.web;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param staff those of people who sign in
 * @param tokens those that a service of ours makes, for devices and for guests
 */
@ConfigurationProperties("serverlesspresso")
public record AccessSettings(
        @DefaultValue Staff staff, @DefaultValue Tokens tokens) {

    /** Where people sign in, and the client whose tokens are good. */
    public record Staff(
            @DefaultValue("http://localhost:4567") URI issuer,
            @DefaultValue("serverlesspresso-staff") String clientId) {}

    /**
     * Tokens of our own.
     *
     * @param jwksUri where the keys are that they are checked by
     * @param tenantClaim the claim that names the tenant
     * @param subjectClaim the claim that names what a guest's token is for
     * @param deviceRoles the roles that a token may give to a device, which has one of them
     */
    public record Tokens(
            @DefaultValue("serverlesspresso/qr-validator") String issuer,
            @DefaultValue("serverlesspresso") String audience,

            @DefaultValue("http://localhost:8081/api/jwks.json")
            URI jwksUri,

            String tenantClaim,
            String subjectClaim,
            List<String> deviceRoles) {}
}
