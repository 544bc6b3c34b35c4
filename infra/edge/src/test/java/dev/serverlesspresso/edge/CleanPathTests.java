package dev.serverlesspresso.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPathTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/order/",
                "/order/demo",
                "/api/shops/demo/orders/01HZX-9/actions",
                "/order/assets/index-D3_f.js",
                "/.well-known/x",
                "/order/%E6%9D%B1%E4%BA%AC",
                "/order/a%20b",
                "/api/a...b/..c"
            })
    void pathWithOneReadingIsClean(String path) {
        assertThat(CleanPath.is(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "mqtt",
                "//mqtt",
                "/./mqtt",
                "/mqtt/.",
                "/api/../mqtt",
                "/api/..",
                "/api/..;/",
                "/mqtt;x",
                "/mqtt;jsessionid=1",
                "/%6dqtt",
                "/%6Dqtt",
                "/api/%2e%2e/mqtt",
                "/api/%2E./mqtt",
                "/api%2fshops",
                "/api%5cshops",
                "/api\\shops",
                "/api/%00",
                "/api/%0d%0a",
                "/api/%7f",
                "/api/%252e",
                "/api/%3b",
                "/api/%c0%ae%c0%ae/",
                "/api/%",
                "/api/%4",
                "/api/%zz",
                "/api/\u00e9",
                "/api/ x"
            })
    void pathThatTwoProgramsMayReadDifferentlyIsNot(String path) {
        assertThat(CleanPath.is(path)).isFalse();
    }

    @Test
    void longPathIsReadToItsEnd() {
        String slashes = "/a".repeat(20_000);
        String escapes = "/" + "%E6%9D%B1".repeat(10_000);

        assertThat(CleanPath.is(slashes)).isTrue();
        assertThat(CleanPath.is(escapes)).isTrue();
        assertThat(CleanPath.is(slashes + ";")).isFalse();
        assertThat(CleanPath.is(escapes + "%2e")).isFalse();
    }
}
