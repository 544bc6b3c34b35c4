package dev.serverlesspresso.cdk.signin;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientIdentityProvider;
import software.constructs.Construct;

/**
 * The screens as a client of the sign-in: a public one, which proves itself by PKCE. It comes back to the pages that the
 * screens name in their {@code screens.ts}, and after signing out to the beginning of the screen.
 */
final class ScreensClient extends Construct {
    private static final List<String> SCREENS = List.of("barista", "display");

    private final UserPoolClient client;

    record Props(UserPool pool, String address) {}

    ScreensClient(Construct scope, String id, Props props) {
        super(scope, id);
        client = UserPoolClient.Builder.create(this, "Client")
                .userPool(props.pool())
                .userPoolClientName("screens")
                .generateSecret(false)
                .authFlows(AuthFlow.builder().user(false).build())
                .supportedIdentityProviders(List.of(UserPoolClientIdentityProvider.COGNITO))
                .oAuth(OAuthSettings.builder()
                        .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                        .scopes(List.of(OAuthScope.OPENID, OAuthScope.PROFILE))
                        .callbackUrls(pages(props.address(), "signed-in").toList())
                        .logoutUrls(pages(props.address(), "").toList())
                        .build())
                .accessTokenValidity(Duration.hours(1))
                .idTokenValidity(Duration.hours(1))
                .refreshTokenValidity(Duration.hours(12))
                .enableTokenRevocation(true)
                .preventUserExistenceErrors(true)
                .build();
    }

    private static Stream<String> pages(String address, String page) {
        return SCREENS.stream().map(screen -> address + "/" + screen + "/" + page);
    }

    UserPoolClient client() {
        return client;
    }
}
