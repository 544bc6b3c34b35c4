package dev.serverlesspresso.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The finder finds what was planted, or a test with it could not fail. */
class FinderTests {
    private static final String SECRET = "k3y-of-all-the-coffee/+=";

    private final Finder finder = new Finder();

    FinderTests() {
        finder.know("the key", SECRET);
    }

    @Test
    void plantedSecretIsFoundAnywhere() {
        for (String text :
                new String[] {SECRET, "a" + SECRET, "token=" + SECRET + "\n", "{\"a\":\"" + SECRET + "\"}"}) {
            assertThat(finder.leaksIn("log", text))
                    .extracting(Finder.Leak::secret)
                    .containsExactly("the key");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "Basic user:"})
    void plantedSecretIsFoundInBase64AndHexadecimal(String before) {
        byte[] bytes = (before + SECRET + "!").getBytes(StandardCharsets.UTF_8);

        assertThat(finder.leaksIn("log", "x " + Base64.getEncoder().encodeToString(bytes)))
                .hasSize(1);
        assertThat(finder.leaksIn("log", "x " + Base64.getUrlEncoder().encodeToString(bytes)))
                .hasSize(1);
        assertThat(finder.leaksIn("log", "x " + HexFormat.of().formatHex(bytes)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJzb21lYm9keSJ9.MEUCIQDx0kQvYw3nPpZxTzWq",
                "ws://localhost:8080/mqtt?X-Amz-Signature=0123456789abcdef",
                "/mqtt?X-Amz-Security-Token=IQoJb3JpZ2luX2Vj",
                "{\"kty\":\"EC\",\"d\":\"7R1pX0cQnT3m2uKxw1o8m0c6bZ0m1dH3o9yWqkq5Zl8\"}"
            })
    void whatLooksLikeASecretIsFoundThoughItIsNotKnown(String text) {
        assertThat(finder.leaksIn("log", text)).isNotEmpty();
    }

    @Test
    void textWithoutSecretsIsClean() {
        assertThat(finder.leaksIn("log", "k3y-of-all-the-tea, X-Amz-Signature, eyJ.eyJ, " + "coffee ".repeat(1000)))
                .isEmpty();
    }
}
