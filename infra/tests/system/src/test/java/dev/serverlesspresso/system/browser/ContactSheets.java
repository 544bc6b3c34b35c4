package dev.serverlesspresso.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All looks of an app on one sheet, state by state: English by day beside Japanese by night, at every size. The
 * other looks stay beside it as single pictures.
 */
final class ContactSheets {
    private static final Path SHEETS =
            Path.of(System.getProperty("serverlesspresso.contact-sheets", "target/screenshots/sheets"));
    private static final List<String> SHOWN = List.of("-en-light.png", "-ja-dark.png");
    private static final String STYLE = """
            body { margin: 16px; width: 1800px; font: 15px sans-serif; background: #fff; color: #222 }
            main { display: flex; flex-wrap: wrap; gap: 20px 28px }
            figure { margin: 0 }
            figcaption { font-weight: bold; padding-bottom: 6px }
            img { height: 205px; margin-right: 6px; border: 1px solid #bbb }
            """;

    private ContactSheets() {}

    /** Writes a sheet for each app of which there are pictures. */
    static void write(Browser browser) {
        for (String app : List.of("phone", "counter", "wall")) {
            Path folder = Look.PICTURES.resolve(app);
            if (Files.isDirectory(folder)) {
                write(browser, folder, SHEETS.resolve(app + ".jpg"));
            }
        }
    }

    private static void write(Browser browser, Path folder, Path sheet) {
        Path source = folder.resolve("sheet.html");
        try {
            Files.writeString(source, html(states(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException("the contact sheet " + sheet + " cannot be made", e);
        }
        try (Page page = browser.newPage()) {
            page.navigate(source.toUri().toString());
            page.setViewportSize(1832, 400);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(sheet)
                    .setFullPage(true)
                    .setType(ScreenshotType.JPEG)
                    .setQuality(70));
        }
    }

    private static Map<String, List<String>> states(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> SHOWN.stream().anyMatch(name::endsWith))
                    .sorted()
                    .collect(Collectors.groupingBy(
                            name -> name.substring(0, name.indexOf("--")), TreeMap::new, Collectors.toList()));
        }
    }

    private static String html(Map<String, List<String>> states) {
        StringBuilder html = new StringBuilder("<!doctype html><meta charset=utf-8><style>" + STYLE + "</style><main>");
        states.forEach((state, pictures) -> {
            html.append("<figure><figcaption>").append(state).append("</figcaption>");
            pictures.forEach(
                    picture -> html.append("<img src=\"").append(picture).append("\" alt=\"\">"));
            html.append("</figure>");
        });
        return html.append("</main>").toString();
    }
}
