package dev.serverlesspresso.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers send is in the Fetch standard (fetch.spec.whatwg.org) and in Fetch Metadata (w3.org/TR/fetch-metadata). */
class BrowserRulesTests {
    private static final BrowserRules RULES =
            new BrowserRules(List.of("192.168.1.20", "Counter.example"), List.of("http://localhost:8080"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:4566",
                "LOCALHOST:4566",
                "127.0.0.1:4566",
                "[::1]:4566",
                "[::1]",
                "aws.localhost:4566",
                "192.168.1.20:8080",
                "counter.example"
            })
    void knownNamesAreAnswered(String host) {
        assertThat(refused("POST", "Host: " + host)).isFalse();
    }

    /** DNS rebinding: a foreign name that has come to lead to this machine still stands in the Host header. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:4566",
                "localhost.evil.example",
                "evillocalhost",
                "127.0.0.1.nip.io:4566",
                "192.168.1.21:8080",
                "localhost@evil.example",
                "localhost:4566:80",
                "localhost:x",
                "[::1].evil.example",
                "localhost evil.example",
                "localhost,evil.example",
                ""
            })
    void foreignNamesAreRefused(String host) {
        assertThat(refused("GET", "Host: " + host)).isTrue();
    }

    @Test
    void hostIsThereOnce() {
        assertThat(refused("GET")).isTrue();
        assertThat(refused("GET", "Host: localhost", "Host: localhost")).isTrue();
        assertThat(refused("GET", "Host: localhost", "Host: evil.example")).isTrue();
    }

    @Test
    void ownPagesAndThoseOfTheScreensMayCall() {
        assertThat(refused("POST", "Host: localhost:4567", "Origin: http://localhost:4567"))
                .isFalse();
        assertThat(refused("POST", "Host: localhost:4567", "Origin: http://localhost:8080"))
                .isFalse();
        assertThat(refused(
                        "POST", "Host: localhost:4567", "Origin: http://localhost:8080", "Sec-Fetch-Site: same-site"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://evil.example",
                "http://localhost:3000",
                "http://localhost",
                "http://127.0.0.1:4567",
                "file://",
                "http://localhost:4567.evil.example",
                "ftp://localhost:4567",
                ""
            })
    void pagesOfAnotherOriginAreRefusedOnEveryMethod(String origin) {
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
            assertThat(refused(method, "Host: localhost:4567", "Origin: " + origin))
                    .isTrue();
        }
        assertThat(refused("POST", "Host: localhost:4567", "Origin: http://localhost:4567", "Origin: null"))
                .isTrue();
    }

    @Test
    void imagesScriptsAndFormsOfAnotherSiteAreRefusedWhereTheBrowserSaysNoOrigin() {
        for (String site : List.of("cross-site", "same-site", "anything")) {
            assertThat(refused("GET", "Host: localhost", "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: no-cors"))
                    .isTrue();
            assertThat(refused("POST", "Host: localhost", "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: navigate"))
                    .isTrue();
        }
        assertThat(refused(
                        "GET",
                        "Host: localhost",
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Mode: navigate",
                        "Sec-Fetch-Dest: iframe"))
                .isTrue();
    }

    @Test
    void followedLinkIsAnswered() {
        assertThat(refused(
                        "GET",
                        "Host: localhost",
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Mode: navigate",
                        "Sec-Fetch-Dest: document"))
                .isFalse();
    }

    @Test
    void toolsAndTypedAddressesAreAnswered() {
        assertThat(refused("POST", "Host: localhost")).isFalse();
        assertThat(refused("GET", "Host: localhost", "Sec-Fetch-Site: none")).isFalse();
        assertThat(refused("GET", "Host: localhost", "Sec-Fetch-Site: same-origin"))
                .isFalse();
    }

    private static boolean refused(String method, String... lines) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(lines).map(line -> line.split(": ?", 2)).forEach(line -> headers.computeIfAbsent(
                        line[0], missing -> new ArrayList<>())
                .add(line[1]));
        return RULES.refusal(method, name -> headers.getOrDefault(name, List.of()))
                .isPresent();
    }
}
