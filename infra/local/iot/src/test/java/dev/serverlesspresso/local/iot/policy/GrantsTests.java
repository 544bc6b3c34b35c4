package dev.serverlesspresso.local.iot.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class GrantsTests {
    private static final String ARN = "arn:aws:iot:eu-central-1:000000000000:";

    @ParameterizedTest
    @CsvSource({
        "*, anything/at/all, true",
        "a*c, abbbc, true",
        "a*c, abbbd, false",
        "a?c, abc, true",
        "a?c, ac, false",
        "shop/*/orders, shop/demo/x/orders, true",
        "*b*b, aabab, true",
        "abc, abcd, false",
        "abc*, abc, true"
    })
    void wildcardsMatchAsInIam(String pattern, String text, boolean matches) {
        assertThat(Wildcards.matches(pattern, text)).isEqualTo(matches);
    }

    @Test
    void withoutPolicyEverythingIsAllowed() {
        Grants grants = Grants.of(null);
        assertThat(grants.mayConnect("x")).isTrue();
        assertThat(grants.mayPublish("x", true)).isTrue();
    }

    @Test
    void onlyWhatIsNamedIsAllowed() {
        Grants grants = grants("{'Effect':'Allow','Action':'iot:Connect','Resource':'ARNclient/me'},"
                + "{'Effect':'Allow','Action':['iot:Receive','iot:Publish'],'Resource':['ARNtopic/a/*']}");
        assertThat(grants.mayConnect("me")).isTrue();
        assertThat(grants.mayConnect("you")).isFalse();
        assertThat(grants.mayReceive("a/b")).isTrue();
        assertThat(grants.mayReceive("b")).isFalse();
        assertThat(grants.maySubscribe("a/b")).isFalse();
        assertThat(grants.mayPublish("a/b", false)).isTrue();
        assertThat(grants.mayPublish("a/b", true)).isFalse();
    }

    @Test
    void denialOutweighsPermission() {
        Grants grants = grants("{'Effect':'Allow','Action':'iot:*','Resource':'*'},"
                + "{'Effect':'Deny','Action':'IOT:publish','Resource':'ARNtopic/secret/*'}");
        assertThat(grants.mayPublish("open", false)).isTrue();
        assertThat(grants.mayPublish("secret/x", false)).isFalse();
    }

    @Test
    void conditionNeverAllows() {
        Grants grants = grants("{'Effect':'Allow','Action':'iot:*','Resource':'*','Condition':{'Bool':{'x':'true'}}}");
        assertThat(grants.mayConnect("me")).isFalse();
    }

    @Test
    void emptyPolicyAllowsNothing() {
        assertThat(grants("").mayConnect("me")).isFalse();
    }

    private static Grants grants(String statements) {
        String json = "{'Statement':[" + statements.replace("ARN", ARN) + "]}";
        return Grants.of(JsonMapper.shared().readTree(json.replace('\'', '"')));
    }
}
