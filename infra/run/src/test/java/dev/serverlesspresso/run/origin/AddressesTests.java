package dev.serverlesspresso.run.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.edge.Addresses;
import dev.serverlesspresso.edge.Paths;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The origin leads each path where CloudFront and API Gateway lead it. */
class AddressesTests extends WithOrigin {
    /** What cannot be decoded at all is refused before anybody looks where it leads. */
    private static final List<String> REFUSALS = List.of("NOT_FOUND", "MALFORMED");

    static Stream<Addresses.Address> addresses() {
        return Addresses.all().stream();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void pathLeadsWhereTheTableLeadsIt(Addresses.Address address) throws IOException {
        RawClient.Answer answer = RawClient.ask(behind.port(), "GET " + address.path() + " HTTP/1.1");

        if (Paths.of(address.path()).service().isPresent()) {
            assertThat(answer.body()).startsWith(address.leadsTo() + " GET " + address.path() + " ");
        } else if (address.leadsTo().equals("/config.json")) {
            assertThat(answer.json().has("staffIssuer")).isTrue();
        } else if (isThere(address.leadsTo())) {
            assertThat(answer.body()).isEqualTo(file(address.leadsTo()));
        } else {
            assertThat(answer.code()).isIn(REFUSALS);
            assertThat(behind.backends())
                    .allSatisfy(backend -> assertThat(backend.seen()).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyScreenOfTheTableIsBuilt(String screen) throws IOException {
        assertThat(file("/" + screen + "/index.html")).contains("<html");
    }

    static Stream<String> screens() {
        return Paths.SCREENS.stream();
    }

    private static boolean isThere(String file) {
        return AddressesTests.class.getResource("/META-INF/resources" + file) != null;
    }

    private static String file(String name) throws IOException {
        try (InputStream stream = AddressesTests.class.getResourceAsStream("/META-INF/resources" + name)) {
            return new String(stream == null ? new byte[0] : stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
