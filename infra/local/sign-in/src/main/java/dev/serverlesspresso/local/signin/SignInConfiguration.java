package dev.serverlesspresso.local.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.serverlesspresso.signin.StaffClient;
import java.net.URI;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** One public client, the staff of the shops, and tokens with the claims that Cognito would put in. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({SignInSecurity.class, SignInBrowserFilter.class, LoginPage.class, ErrorAnswer.class})
class SignInConfiguration {
    /** The passwords of one machine are long random texts; this is some hundredths of a second for each. */
    private static final int BCRYPT_STRENGTH = 8;

    @Bean
    Refusals refusals(SignInSettings settings) {
        return new Refusals(settings);
    }

    @Bean
    RegisteredClientRepository clients(SignInSettings settings) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId(SignInSettings.CLIENT_ID)
                .clientId(SignInSettings.CLIENT_ID)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris ->
                        settings.origins().forEach(origin -> uris.addAll(StaffClient.redirectUris(origin.toString()))))
                .postLogoutRedirectUris(uris ->
                        settings.origins().forEach(origin -> uris.addAll(StaffClient.signOutUris(origin.toString()))))
                .scopes(scopes -> scopes.addAll(StaffClient.SCOPES))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(StaffClient.TOKENS_LIVE)
                        .refreshTokenTimeToLive(StaffClient.SESSION_LIVES)
                        .reuseRefreshTokens(false)
                        .build())
                .build());
    }

    @Bean
    AuthorizationServerSettings authorizationServer(SignInSettings settings) {
        AuthorizationServerSettings.Builder builder =
                AuthorizationServerSettings.builder().oidcLogoutEndpoint(SignOut.PATH);
        URI issuer = settings.issuer();
        return issuer == null
                ? builder.build()
                : builder.issuer(issuer.toString()).build();
    }

    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    }

    @Bean
    Accounts accounts(SignInSettings settings, PasswordEncoder passwords) {
        return new Accounts(passwords, settings.staff());
    }

    @Bean
    PasswordSignIn signInByPassword(Accounts accounts, PasswordEncoder passwords) {
        return new PasswordSignIn(accounts, passwords, new Attempts(Clock.systemUTC()));
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(SignInSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.folder())));
    }

    @Bean
    StaffSessions sessions() {
        return new StaffSessions(Clock.systemUTC());
    }

    @Bean
    OAuth2TokenGenerator<?> tokens(JWKSource<SecurityContext> keys, OAuth2TokenCustomizer<JwtEncodingContext> claims) {
        JwtGenerator jwts = new JwtGenerator(new NimbusJwtEncoder(keys));
        jwts.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(jwts, new RefreshTokens(Clock.systemUTC()));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Accounts accounts) {
        return new CognitoClaims(accounts);
    }
}
