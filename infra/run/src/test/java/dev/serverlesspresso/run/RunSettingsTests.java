package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSettingsTests {
    @TempDir
    Path checkout;

    @Test
    void fileOfShopsIsLookedForInTheCheckout() throws Exception {
        Path file = Files.writeString(checkout.resolve("mine.json"), "[]");

        assertThat(RunSettings.shops(checkout, "mine.json")).isEqualTo(file);
        assertThat(RunSettings.shops(checkout, file.toString())).isEqualTo(file);
        assertThat(RunSettings.shops(checkout, "")).isNull();
    }

    @Test
    void fileOfShopsThatIsNotThereIsToldAtOnce() {
        assertThatThrownBy(() -> RunSettings.shops(checkout, "none.json"))
                .isInstanceOf(RunFailure.class)
                .hasMessage("-Dserverlesspresso.shops must be a file that can be read: '"
                        + checkout.resolve("none.json") + "'");
        assertThatThrownBy(() -> RunSettings.shops(checkout, ".")).isInstanceOf(RunFailure.class);
    }

    @Test
    void fileOfShopsThatIsNoJsonIsToldAtOnceWithItsLine() throws Exception {
        Path file = Files.writeString(checkout.resolve("mine.json"), "[\n  {\"shopId\": }\n]");

        assertThatThrownBy(() -> RunSettings.shops(checkout, "mine.json"))
                .isInstanceOf(RunFailure.class)
                .hasMessageMatching("-Dserverlesspresso.shops must be a file of JSON: '"
                        + Pattern.quote(file.toString()) + "', line 2: [^\n]+");
    }

    @Test
    void indexesLagForSoLongOrNotAtAll() {
        assertThat(RunSettings.indexLag("PT1.5S")).isEqualTo(Duration.ofMillis(1_500));
        assertThat(RunSettings.indexLag("")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-PT1S", "PT61S", "soon"})
    void lagThatIsNoneIsToldAtOnce(String lag) {
        assertThatThrownBy(() -> RunSettings.indexLag(lag))
                .isInstanceOf(RunFailure.class)
                .hasMessage("-Dserverlesspresso.index-lag must be a duration of at most a minute, such as PT1S: '" + lag
                        + "'");
    }

    @Test
    void addressOfThisMachineIsTaken() {
        assertThat(RunSettings.host("127.0.0.1")).isEqualTo("127.0.0.1");
    }

    /** 203.0.113.0/24 is for documentation (RFC 5737): no machine has an address of it. */
    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "0.0.0.0", "::", "no such host"})
    void addressOfNoMachineOrOfAnotherIsToldAtOnce(String host) {
        assertThatThrownBy(() -> RunSettings.host(host))
                .isInstanceOf(RunFailure.class)
                .hasMessage("-Dserverlesspresso.host must be an address of this machine: '" + host + "'");
    }
}
