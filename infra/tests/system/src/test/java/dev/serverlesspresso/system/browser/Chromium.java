package dev.serverlesspresso.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium or Chrome that is installed on this machine; none is ever downloaded. */
record Chromium(Path executable) {
    static final String NONE = "no Chromium or Chrome on this machine: set CHROMIUM to its path, or install it"
            + " (Debian: apt-get install chromium chromium-headless-shell fonts-vlgothic)";

    private static final List<String> NAMES = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe", "msedge.exe");
    private static final List<String> SHELL = List.of("chromium-headless-shell");
    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"),
            Path.of("C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"));
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /**
     * Looks where the environment points, then along the path, then in the usual places of other systems.
     *
     * @throws IllegalStateException if the environment points at something that cannot be run
     */
    static Optional<Chromium> find(Map<String, String> environment) {
        return find(environment, USUAL_PLACES);
    }

    static Optional<Chromium> find(Map<String, String> environment, List<Path> usualPlaces) {
        String chosen = environment.getOrDefault("CHROMIUM", "");
        if (!chosen.isBlank()) {
            Path executable = Path.of(chosen);
            if (!Files.isExecutable(executable)) {
                throw new IllegalStateException("CHROMIUM must be the path of a browser: '" + chosen + "'");
            }
            return Optional.of(new Chromium(executable));
        }
        return runnable(Stream.concat(onPath(environment, NAMES), usualPlaces.stream()));
    }

    /**
     * The browser for pages that need no camera: the headless shell where it is installed beside the whole browser. It
     * draws the same, and takes a third less of the processor since it has no window of its own; it cannot ask whether a
     * page may use the camera.
     *
     * @throws IllegalStateException if the environment points at something that cannot be run
     */
    static Optional<Chromium> findForScreens(Map<String, String> environment) {
        Optional<Chromium> whole = find(environment);
        boolean isChosen = !environment.getOrDefault("CHROMIUM", "").isBlank();
        return isChosen || whole.isEmpty()
                ? whole
                : runnable(onPath(environment, SHELL)).or(() -> whole);
    }

    private static Stream<Path> onPath(Map<String, String> environment, List<String> names) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .flatMap(folder -> names.stream().map(folder::resolve));
    }

    private static Optional<Chromium> runnable(Stream<Path> candidates) {
        return candidates
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Chromium::new);
    }

    static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    Browser launch(Playwright playwright) {
        return launch(playwright, List.of());
    }

    Browser launch(Playwright playwright, List<String> more) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(Stream.concat(FLAGS.stream(), more.stream()).toList()));
    }
}
