package dev.serverlesspresso.cdk;

import static dev.serverlesspresso.cdk.Resources.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.signin.NamesInAccessTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInStackTests {
    private static final String POOL = "AWS::Cognito::UserPool";

    @Test
    void nobodySignsUpAlone() {
        assertThat(usual().only(POOL)).containsEntry("UserPoolTier", "ESSENTIALS");
        assertThat(map(usual().only(POOL).get("AdminCreateUserConfig")))
                .containsEntry("AllowAdminCreateUserOnly", true);
        assertThat(usual().only(POOL)).containsEntry("MfaConfiguration", "OPTIONAL");
    }

    @Test
    void accountsStayUnlessTheContextSaysOtherwise() {
        assertThat(usual().ofType(POOL).values()).allSatisfy(pool -> {
            assertThat(pool).containsEntry("DeletionPolicy", "Retain");
            assertThat(Resources.properties(pool)).containsEntry("DeletionProtection", "ACTIVE");
        });
        assertThat(workshop().ofType(POOL).values()).allSatisfy(pool -> {
            assertThat(pool).containsEntry("DeletionPolicy", "Delete");
            assertThat(Resources.properties(pool)).containsEntry("DeletionProtection", "INACTIVE");
        });
    }

    /** A public client has no secret, and Cognito then wants the code with PKCE. */
    @Test
    void screensSignInByCodeAndStayForHalfADay() {
        assertThat(client(usual()))
                .containsEntry("GenerateSecret", false)
                .containsEntry("AllowedOAuthFlows", List.of("code"))
                .containsEntry("AllowedOAuthScopes", List.of("openid", "profile"))
                .containsEntry("RefreshTokenValidity", 720)
                .containsEntry("AccessTokenValidity", 60)
                .containsEntry("PreventUserExistenceErrors", "ENABLED")
                .containsEntry("EnableTokenRevocation", true);
    }

    /** Rotation excludes that flow: AWS::Cognito::UserPoolClient, RefreshTokenRotation. */
    @Test
    void refreshTokenIsReplacedByItsUse() {
        assertThat(client(usual()))
                .containsEntry("RefreshTokenRotation", Map.of("Feature", "ENABLED", "RetryGracePeriodSeconds", 60));
        assertThat(String.valueOf(client(usual()).get("ExplicitAuthFlows"))).doesNotContain("REFRESH_TOKEN");
    }

    /** By IAM, as deploying does; browsers can sign in by the pages alone. */
    @Test
    void passwordsAreTakenFromAdministratorsAlone() {
        assertThat(client(usual()).get("ExplicitAuthFlows")).isEqualTo(List.of("ALLOW_ADMIN_USER_PASSWORD_AUTH"));
    }

    @Test
    void accessTokensHaveTheNameThatEveryAccountHas() {
        Map<String, Object> pool = usual().only(POOL);
        assertThat(pool.get("Schema")).asString().contains("Name=name", "Required=true");
        assertThat(map(map(pool.get("LambdaConfig")).get("PreTokenGenerationConfig")))
                .containsEntry("LambdaVersion", "V2_0");
        assertThat(map(usual().only("AWS::Lambda::Function").get("Code")))
                .containsEntry("ZipFile", NamesInAccessTokens.source());
        assertThat(usual().only("AWS::Lambda::Permission"))
                .containsEntry("Principal", "cognito-idp.amazonaws.com")
                .containsKey("SourceArn");
    }

    @Test
    void signingInAndOutLeadsBackToTheScreen() {
        assertThat(client(workshop()))
                .containsEntry(
                        "CallbackURLs",
                        List.of(
                                "https://coffee.example.com/barista/signed-in",
                                "https://coffee.example.com/display/signed-in"))
                .containsEntry(
                        "LogoutURLs",
                        List.of("https://coffee.example.com/barista/", "https://coffee.example.com/display/"));
    }

    @Test
    void loginPageIsTheManagedOneUnderANameOfTheAccount() {
        assertThat(usual().only("AWS::Cognito::UserPoolDomain"))
                .containsEntry("ManagedLoginVersion", 2)
                .containsEntry(
                        "Domain",
                        Map.of("Fn::Join", List.of("", List.of("serverlesspresso-", Map.of("Ref", "AWS::AccountId")))));
        assertThat(usual().only("AWS::Cognito::ManagedLoginBranding")).containsEntry("UseCognitoProvidedValues", true);
    }

    @Test
    void operatorsHaveTheirGroup() {
        assertThat(usual().only("AWS::Cognito::UserPoolGroup")).containsEntry("GroupName", "*:operator");
    }

    private static Map<String, Object> client(Resources stack) {
        return stack.only("AWS::Cognito::UserPoolClient");
    }

    private static Resources usual() {
        return Synthesised.USUAL.stack("SignIn");
    }

    private static Resources workshop() {
        return Synthesised.WORKSHOP.stack("SignIn");
    }
}
