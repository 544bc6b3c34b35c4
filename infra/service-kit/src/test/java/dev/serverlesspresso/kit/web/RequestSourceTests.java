package dev.serverlesspresso.kit.web;

import static dev.serverlesspresso.kit.web.RequestSource.Refusal.FOREIGN_HOST;
import static dev.serverlesspresso.kit.web.RequestSource.Refusal.FOREIGN_ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.serverlesspresso.kit.web.RequestSource.Headers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class RequestSourceTests {

    private final RequestSource loopback = new RequestSource(settings());
    private final RequestSource counter = new RequestSource(settings("192.168.1.20:8080", "coffee.example.org"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8081",
                "LOCALHOST:8081",
                "localhost.",
                "127.0.0.1",
                "127.0.0.1:8080",
                "[::1]",
                "[::1]:8081",
                "screens.localhost:8080"
            })
    void loopbackNamesAreOurs(String host) {
        assertThat(loopback.refuse(asked("GET", host, null, null, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "evil.example",
                "evil.example:8081",
                "192.168.1.20:8080",
                "10.0.0.1",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "localhost@evil.example",
                "localhost:99999",
                "localhost:x",
                "localhost/",
                "127.0.0.2",
                "[::2]",
                "0.0.0.0",
                "evil_localhost",
                "xlocalhost"
            })
    void otherNamesAreForeign(String host) {
        assertThat(loopback.refuse(asked("GET", host, null, null, null))).contains(FOREIGN_HOST);
    }

    @Test
    void configuredHostsAreOursWithTheirPortIfTheyHaveOne() {
        assertThat(counter.refuse(asked("GET", "192.168.1.20:8080", null, null, null)))
                .isEmpty();
        assertThat(counter.refuse(asked("GET", "192.168.1.20:9999", null, null, null)))
                .contains(FOREIGN_HOST);
        assertThat(counter.refuse(asked("GET", "coffee.example.org:443", null, null, null)))
                .isEmpty();
        assertThat(counter.refuse(asked("GET", "localhost:8081", null, null, null)))
                .isEmpty();
    }

    @Test
    void toolThatSendsNoHostOfABrowserPasses() {
        assertThat(loopback.refuse(asked("POST", null, null, null, null))).isEmpty();
    }

    @Test
    void healthCheckByAddressPassesButNotFromAForeignPage() {
        assertThat(loopback.refuse(new Headers("GET", "http", "10.0.3.7:8081", null, null, null, true)))
                .isEmpty();
        assertThat(loopback.refuse(
                        new Headers("GET", "http", "10.0.3.7:8081", "https://evil.example", null, null, true)))
                .contains(FOREIGN_ORIGIN);
    }

    /** A load balancer has the target's address; a name may be one that a page has bent to this machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "evil.example:8081",
                "10.0.3.7.evil.example",
                "10.0.3",
                "10.0.3.7.8",
                "10.0.3.256",
                "10.0.3.7@evil.example"
            })
    void healthCheckByAForeignNameIsRefused(String host) {
        assertThat(loopback.refuse(new Headers("GET", "http", host, null, null, null, true)))
                .contains(FOREIGN_HOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.3.7", "10.0.3.7:8081", "255.255.255.255:1", "[fd00::7]:8081", "localhost:8081"})
    void healthCheckByAnyAddressPasses(String host) {
        assertThat(loopback.refuse(new Headers("GET", "http", host, null, null, null, true)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, http://localhost:8080",
        "127.0.0.1:8080, http://127.0.0.1:8080",
        "[::1]:8080, http://[::1]:8080",
        "localhost, http://localhost",
        "localhost, http://localhost:80",
        "192.168.1.20:8080, http://192.168.1.20:8080",
        "localhost:8083, http://192.168.1.20:8080",
        "coffee.example.org, https://coffee.example.org"
    })
    void pageOfTheSameHostAndPortIsOurs(String host, String origin) {
        assertThat(counter.refuse(asked("POST", host, origin, "same-origin", "cors")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "https://evil.example",
                "http://evil.localhost:8081",
                "http://localhost:3000",
                "http://localhost",
                "http://127.0.0.1:8081",
                "http://localhost:8081.evil.example",
                "file://",
                "http://localhost:8081/path",
                "http://user@localhost:8081",
                "chrome-extension://abcdef",
                "http://localhost:8081 http://evil.example",
                "ftp://localhost:8081",
                "localhost:8081"
            })
    void otherPagesAreForeignWhateverTheMethod(String origin) {
        for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE")) {
            assertThat(loopback.refuse(asked(method, "localhost:8081", origin, null, null)))
                    .contains(FOREIGN_ORIGIN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, same-origin, cors, true",
        "GET, none, navigate, true",
        "GET, cross-site, navigate, true",
        "GET, same-site, navigate, true",
        "POST, cross-site, navigate, false",
        "GET, cross-site, no-cors, false",
        "GET, same-site, no-cors, false",
        "GET, cross-site, cors, false",
        "GET, cross-site, websocket, false",
        "GET, cross-site, , false"
    })
    void pageThatSendsNoOriginIsKnownByItsSite(String method, String site, String mode, boolean passes) {
        assertThat(loopback.refuse(asked(method, "localhost:8081", null, site, mode))
                        .isEmpty())
                .isEqualTo(passes);
    }

    @Test
    void configurationThatNamesNoHostIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("https://coffee.example.org"))
                .withMessage(
                        "a host must be a name or an address, with or without a port: 'https://coffee.example.org'");
    }

    private static HttpSettings settings(String... hosts) {
        return new HttpSettings(List.of(hosts), DataSize.ofKilobytes(1));
    }

    private static Headers asked(
            String method,
            @Nullable String host,
            @Nullable String origin,
            @Nullable String site,
            @Nullable String mode) {
        return new Headers(method, "http", host, origin, site, mode, false);
    }
}
