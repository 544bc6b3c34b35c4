package dev.serverlesspresso.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the function by Node.js, as Lambda does, with events of the shape that the developer guide of Cognito shows. */
class NamesInAccessTokensTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CALL =
            "require('./index.js').handler(JSON.parse(process.argv[1])).then(a => console.log(JSON.stringify(a)))";
    private static final int LONGEST_INLINE_CODE = 4_096;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"TokenGeneration_HostedAuth", "TokenGeneration_RefreshTokens"})
    void accessTokenGetsTheNameAtTheSignInAndAtEachRenewal(String trigger) throws Exception {
        JsonNode answer = call(event(trigger, "\"sub\": \"a1b2\", \"name\": \"愛子 Tanaka\""));

        assertThat(answer.path("response")).isEqualTo(JSON.readTree("""
                        {"claimsAndScopeOverrideDetails":
                          {"accessTokenGeneration": {"claimsToAddOrOverride": {"name": "愛子 Tanaka"}}}}"""));
        assertThat(answer.path("triggerSource").asString()).isEqualTo(trigger);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sub\": \"a1b2\"", "\"sub\": \"a1b2\", \"name\": \"\""})
    void tokensOfSomebodyWithoutANameStayAsTheyAre(String attributes) throws Exception {
        JsonNode answer = call(event("TokenGeneration_HostedAuth", attributes));

        assertThat(answer.path("response")).isEqualTo(JSON.readTree("{\"claimsAndScopeOverrideDetails\": null}"));
    }

    @Test
    void templateMayHaveItInline() {
        assertThat(NamesInAccessTokens.source()).hasSizeLessThan(LONGEST_INLINE_CODE);
    }

    private static String event(String trigger, String attributes) {
        return """
                {
                  "version": "2",
                  "triggerSource": "%s",
                  "region": "us-east-1",
                  "userPoolId": "us-east-1_EXAMPLE",
                  "userName": "demo-barista",
                  "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "1example23456789"},
                  "request": {
                    "userAttributes": {%s},
                    "groupConfiguration": {"groupsToOverride": ["demo:barista"], "iamRolesToOverride": [], "preferredRole": null},
                    "scopes": ["openid", "profile"]
                  },
                  "response": {"claimsAndScopeOverrideDetails": null}
                }""".formatted(trigger, attributes);
    }

    private JsonNode call(String event) throws Exception {
        Files.writeString(folder.resolve("index.js"), NamesInAccessTokens.source());
        Path errors = folder.resolve("errors.txt");
        Process node = new ProcessBuilder("node", "-e", CALL, event)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(errors)).isEmpty();
        return JSON.readTree(answer);
    }
}
