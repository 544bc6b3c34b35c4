package dev.serverlesspresso.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
