package dev.serverlesspresso.local.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
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
    private static final Duration ACCESS_TOKEN_LIVES = Duration.ofHours(1);

    /** As at Cognito, unless its client says otherwise. */
    private static final Duration SESSION_LIVES = Duration.ofDays(30);

    /** The passwords of one machine are long random texts; this is some hundredths of a second for each. */
    private static final int BCRYPT_STRENGTH = 8;

    private static final List<String> SCREENS = List.of("barista", "display");

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
                .redirectUris(uris -> uris.addAll(screenUris(settings, "/signed-in")))
                .postLogoutRedirectUris(uris -> uris.addAll(screenUris(settings, "/")))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS_TOKEN_LIVES)
                        .refreshTokenTimeToLive(SESSION_LIVES)
                        .reuseRefreshTokens(false)
                        .build())
                .build());
    }

    private static List<String> screenUris(SignInSettings settings, String path) {
        return settings.origins().stream()
                .flatMap(origin -> SCREENS.stream().map(screen -> origin + "/" + screen + path))
                .toList();
    }

    @Bean
    AuthorizationServerSettings authorizationServer(SignInSettings settings) {
        AuthorizationServerSettings.Builder builder = AuthorizationServerSettings.builder();
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
        return context -> {
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getClaims()
                        .claim("client_id", context.getRegisteredClient().getClientId());
            }
            Authentication principal = context.getPrincipal();
            StaffMember member = principal == null
                    ? null
                    : accounts.find(principal.getName()).orElse(null);
            if (member != null) {
                boolean access = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
                context.getClaims()
                        .claim("token_use", access ? "access" : "id")
                        .claim("cognito:groups", member.groups())
                        .claim("username", member.username())
                        .claim("name", member.name());
            }
        };
    }
}
