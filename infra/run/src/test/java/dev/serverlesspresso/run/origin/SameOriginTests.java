package dev.serverlesspresso.run.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SameOriginTests {
    private final SameOrigin rules = new SameOrigin(
            "coffee.lan",
            Set.of("http://localhost:8080", "http://127.0.0.1:8080", "http://coffee.lan:8080"),
            next -> {});

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080",
                "LOCALHOST:8080",
                "localhost",
                "localhost.:8080",
                "127.0.0.1:8080",
                "[::1]:8080",
                "demo.localhost:8080",
                "coffee.lan:8080",
                "Coffee.LAN"
            })
    void ownNamesAreServed(String host) {
        assertThat(rules.allows("GET", "/order/demo", headers("Host", host))).isTrue();
    }

    /** A name of somebody else's that resolves to this machine: DNS rebinding. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "notlocalhost",
                "xlocalhost:8080",
                "127.0.0.1.evil.example",
                "127.0.0.2",
                "192.168.1.7:8080",
                "[::2]",
                "localhost:8080@evil.example",
                "localhost:x",
                "localhost/evil",
                "user@localhost",
                "coffee.lan.evil.example",
                " ",
                ""
            })
    void otherNamesAreRefused(String host) {
        assertThat(rules.allows("GET", "/order/demo", headers("Host", host))).isFalse();
    }

    @Test
    void requestWithoutHostOrWithTwoIsRefused() {
        assertThat(rules.allows("GET", "/order/demo", new HeaderMap())).isFalse();
        assertThat(rules.allows("GET", "/order/demo", headers("Host", "localhost", "Host", "localhost")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080, true",
        "http://127.0.0.1:8080, localhost:8080, true",
        "http://coffee.lan:8080, coffee.lan:8080, true",
        "http://demo.localhost:9000, demo.localhost:9000, true",
        "null, localhost:8080, false",
        "http://evil.example, localhost:8080, false",
        "http://localhost:3000, localhost:8080, false",
        "http://localhost, localhost:8080, false",
        "https://localhost:8080, localhost:8080, false",
        "http://localhost:8080.evil.example, localhost:8080, false",
        "http://localhost:8080 http://evil.example, localhost:8080, false",
        "'', localhost:8080, false",
    })
    void originIsOursOrRefusedOnEveryMethod(String origin, String host, boolean allowed) {
        for (String method : new String[] {"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"}) {
            assertThat(rules.allows(method, "/order/demo", headers("Host", host, "Origin", origin)))
                    .as(method)
                    .isEqualTo(allowed);
        }
    }

    @Test
    void twoOriginsAreRefused() {
        String own = "http://localhost:8080";

        assertThat(rules.allows("GET", "/order/demo", headers("Host", "localhost:8080", "Origin", own, "Origin", own)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, none, navigate, document, true",
        "GET, same-origin, cors, empty, true",
        "POST, same-origin, cors, empty, true",
        "GET, cross-site, navigate, document, true",
        "GET, same-site, navigate, document, true",
        "GET, same-site, navigate, empty, true",
        "POST, cross-site, navigate, document, false",
        "GET, cross-site, navigate, iframe, false",
        "GET, cross-site, no-cors, image, false",
        "GET, cross-site, no-cors, script, false",
        "GET, same-site, no-cors, empty, false",
        "GET, cross-site, websocket, websocket, false",
        "GET, nonsense, no-cors, empty, false",
    })
    void otherSitesMayOnlyLinkHere(String method, String site, String mode, String destination, boolean allowed) {
        HeaderMap headers = headers(
                "Host",
                "localhost:8080",
                "Sec-Fetch-Site",
                site,
                "Sec-Fetch-Mode",
                mode,
                "Sec-Fetch-Dest",
                destination);

        assertThat(rules.allows(method, "/order/demo", headers)).isEqualTo(allowed);
    }

    /** Chromium keeps {@code Origin: null} on the GET that a redirect makes of a form's POST to another origin. */
    @Test
    void staffComeBackFromSignIn() {
        HeaderMap told = headers(
                "Host",
                "localhost:8080",
                "Origin",
                "null",
                "Sec-Fetch-Site",
                "same-site",
                "Sec-Fetch-Mode",
                "navigate",
                "Sec-Fetch-Dest",
                "document");
        HeaderMap untold = headers("Host", "coffee.lan:8080", "Origin", "null");

        assertThat(rules.allows("GET", "/barista/signed-in", told)).isTrue();
        assertThat(rules.allows("POST", "/barista/signed-in", told)).isFalse();
        assertThat(rules.allows("GET", "/barista/signed-in", untold)).isTrue();
        assertThat(rules.allows("POST", "/barista/signed-in", untold)).isFalse();
        assertThat(rules.allows("GET", "/api/shops/demo", untold)).isFalse();
        assertThat(rules.allows("GET", "/mqtt", untold)).isFalse();
    }

    @Test
    void screenUnderAnotherNameOfOursMayConnectAcrossSites() {
        HeaderMap headers =
                headers("Host", "localhost:8080", "Origin", "http://127.0.0.1:8080", "Sec-Fetch-Site", "cross-site");

        assertThat(rules.allows("GET", "/order/demo", headers)).isTrue();
    }

    private static HeaderMap headers(String... namesAndValues) {
        HeaderMap headers = new HeaderMap();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new HttpString(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return headers;
    }
}
