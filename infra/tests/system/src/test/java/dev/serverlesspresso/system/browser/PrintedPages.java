package dev.serverlesspresso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What comes out of a browser's printer: the boxes of its pages, in PDF's points. */
record PrintedPages(List<MatchResult> boxes) {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final Pattern PAGE_SIZE =
            Pattern.compile("/MediaBox\\s*\\[\\s*0\\s+0\\s+([0-9.]+)\\s+([0-9.]+)\\s*]");

    /** Printing only counts from now on. */
    static void countPrints(Page page) {
        page.evaluate("() => { window.printed = 0; window.print = () => window.printed++; }");
    }

    /** Waits until the page has asked to be printed, and shows it as on paper. */
    static void show(Page page) {
        page.waitForFunction("() => window.printed === 1");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }

    /** Prints what is shown; the browser tells the page afterwards that its printing has ended. */
    static PrintedPages of(Page page) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        Matcher sizes = PAGE_SIZE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        return new PrintedPages(sizes.results().toList());
    }

    void areOneOfSize(double widthMm, double heightMm) {
        assertThat(boxes).hasSize(1);
        assertThat(millimetres(1)).isCloseTo(widthMm, within(0.5));
        assertThat(millimetres(2)).isCloseTo(heightMm, within(0.5));
    }

    private double millimetres(int group) {
        return Double.parseDouble(boxes.get(0).group(group)) / POINTS_PER_MM;
    }
}
