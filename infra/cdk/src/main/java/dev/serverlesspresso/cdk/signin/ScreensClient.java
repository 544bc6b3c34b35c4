package dev.serverlesspresso.cdk.signin;

import dev.serverlesspresso.signin.StaffClient;
import java.util.List;
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
 * screens name in their {@code screens.ts}, and after signing out to the beginning of the screen. Passwords are taken
 * beside the pages only from whoever administers the pool by IAM, as deploying does to create the first shop.
 */
final class ScreensClient extends Construct {
    private final UserPoolClient client;

    record Props(UserPool pool, String address) {}

    ScreensClient(Construct scope, String id, Props props) {
        super(scope, id);
        client = UserPoolClient.Builder.create(this, "Client")
                .userPool(props.pool())
                .userPoolClientName("screens")
                .generateSecret(false)
                .authFlows(
                        AuthFlow.builder().user(false).adminUserPassword(true).build())
                .supportedIdentityProviders(List.of(UserPoolClientIdentityProvider.COGNITO))
                .oAuth(OAuthSettings.builder()
                        .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                        .scopes(StaffClient.SCOPES.stream()
                                .map(OAuthScope::custom)
                                .toList())
                        .callbackUrls(StaffClient.redirectUris(props.address()))
                        .logoutUrls(StaffClient.signOutUris(props.address()))
                        .build())
                .accessTokenValidity(seconds(StaffClient.TOKENS_LIVE))
                .idTokenValidity(seconds(StaffClient.TOKENS_LIVE))
                .refreshTokenValidity(seconds(StaffClient.SESSION_LIVES))
                .refreshTokenRotationGracePeriod(seconds(StaffClient.RENEWED_TOKEN_IS_GOOD_FOR))
                .enableTokenRevocation(true)
                .preventUserExistenceErrors(true)
                .build();
    }

    private static Duration seconds(java.time.Duration duration) {
        return Duration.seconds(duration.toSeconds());
    }

    UserPoolClient client() {
        return client;
    }
}
