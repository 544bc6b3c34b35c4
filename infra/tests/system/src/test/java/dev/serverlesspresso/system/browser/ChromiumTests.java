package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTests {
    private final Path first;
    private final Path second;
    private final Path elsewhere;

    ChromiumTests(@TempDir Path places) {
        first = places.resolve("first");
        second = places.resolve("second");
        elsewhere = places.resolve("elsewhere");
    }

    @BeforeEach
    void makeFolders() throws IOException {
        for (Path place : List.of(first, second, elsewhere)) {
            Files.createDirectories(place);
        }
    }

    @Test
    void environmentDecides() throws IOException {
        browser(first, "chromium");
        Path chosen = browser(elsewhere, "my-browser");

        assertThat(find(Map.of("CHROMIUM", chosen.toString(), "PATH", first.toString())))
                .contains(new Chromium(chosen));
    }

    @Test
    void wrongChoiceIsNamedRatherThanPassedOver() {
        assertThatThrownBy(() -> find(Map.of("CHROMIUM", "/no/such/browser")))
                .hasMessage("CHROMIUM must be the path of a browser: '/no/such/browser'");
    }

    @Test
    void pathIsSearchedBeforeTheUsualPlaces() throws IOException {
        Path onPath = browser(second, "google-chrome");
        Path usual = browser(elsewhere, "Chrome");
        Map<String, String> environment = Map.of("PATH", first + File.pathSeparator + second);

        assertThat(Chromium.find(environment, List.of(usual))).contains(new Chromium(onPath));
        assertThat(Chromium.find(Map.of(), List.of(usual))).contains(new Chromium(usual));
    }

    @Test
    void headlessShellDrawsScreensWhereItStandsBesideTheWholeBrowser() throws IOException {
        Path shell = browser(first, "chromium-headless-shell");
        Map<String, String> path = Map.of("PATH", first + File.pathSeparator + second);
        Path whole = browser(second, "chromium");

        assertThat(find(path)).contains(new Chromium(whole));
        assertThat(Chromium.findForScreens(path)).contains(new Chromium(shell));
        assertThat(Chromium.findForScreens(Map.of("PATH", second.toString()))).contains(new Chromium(whole));
        assertThat(Chromium.findForScreens(Map.of("PATH", first.toString(), "CHROMIUM", whole.toString())))
                .contains(new Chromium(whole));
    }

    @Test
    void withoutBrowserTestsAreSkippedSayingWhatToInstallUnlessRequired() {
        Optional<Chromium> none = find(Map.of("PATH", first.toString()));

        assertThat(InBrowser.verdict(none, false).isDisabled()).isTrue();
        assertThat(InBrowser.verdict(none, false).getReason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("CHROMIUM"));
        assertThatThrownBy(() -> InBrowser.verdict(none, true)).hasMessage(Chromium.NONE);
    }

    private static Optional<Chromium> find(Map<String, String> environment) {
        return Chromium.find(environment, List.of());
    }

    private static Path browser(Path folder, String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
