package dev.serverlesspresso.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The label of a drink comes out of the browser on paper of its own size, and nothing else with it. */
@ExtendWith(InBrowser.class)
class LabelTests {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final Pattern PAGE_SIZE =
            Pattern.compile("/MediaBox\\s*\\[\\s*0\\s+0\\s+([0-9.]+)\\s+([0-9.]+)\\s*]");

    @Test
    void labelOfADrinkIsPrintedOnPaperOfItsSize(Screens screens) {
        Phone phone = screens.phone().choosing(screens.display("demo").readCode());
        int number = phone.order();
        Barista barista = screens.barista("demo");
        Page page = barista.screen().page();
        barista.make(number);
        page.evaluate("() => { window.printed = 0; window.print = () => window.printed++; }");

        barista.tap(number, "print-label");
        page.waitForFunction("() => window.printed === 1");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(barista.screen().at("label")).isVisible();
        assertThat(barista.screen().at("label")).containsText(String.valueOf(number));
        assertThat(barista.screen().at("label")).containsText("Oat");
        assertThat(barista.card(number)).isHidden();
        barista.screen().picture("barista-label");
        List<MatchResult> pages = pagesOf(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
        assertThat(pages).hasSize(1);
        assertThat(millimetres(pages.get(0), 1)).isCloseTo(62, within(0.5));
        assertThat(millimetres(pages.get(0), 2)).isCloseTo(40, within(0.5));

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.evaluate("() => window.dispatchEvent(new Event('afterprint'))");
        assertThat(barista.screen().at("label")).hasCount(0);
        barista.complete(number);
    }

    private static List<MatchResult> pagesOf(byte[] pdf) {
        Matcher sizes = PAGE_SIZE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        return sizes.results().toList();
    }

    private static double millimetres(MatchResult size, int group) {
        return Double.parseDouble(size.group(group)) / POINTS_PER_MM;
    }
}
