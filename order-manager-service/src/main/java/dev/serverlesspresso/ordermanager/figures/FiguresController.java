package dev.serverlesspresso.ordermanager.figures;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.OrderManagerProblem;
import dev.serverlesspresso.ordermanager.csv.Csv;
import dev.serverlesspresso.ordermanager.order.Orders;
import dev.serverlesspresso.ordermanager.shop.BusinessDay;
import dev.serverlesspresso.ordermanager.shop.Shop;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.shop.Shops;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A shop's day for its staff. */
@RestController
class FiguresController {

    private final Shops shops;
    private final DayCounts counts;
    private final ReadyDrinks ready;
    private final Clock clock;

    FiguresController(Shops shops, DayCounts counts, Orders orders, Clock clock) {
        this.shops = shops;
        this.counts = counts;
        this.ready = new ReadyDrinks(orders);
        this.clock = clock;
    }

    /** The figures of a business day of a shop. */
    record FiguresView(
            String shopId, String day, @JsonUnwrapped Figures figures, String serverTime) {}

    @GetMapping(
            path = "/api/shops/{shop}/figures",
            params = {"!from", "!to"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The figures of a business day, of today unless a day is given",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses("SHOP_NOT_FOUND")
    FiguresView figures(@PathVariable String shop, @RequestParam(required = false) @Nullable String day) {
        Shop found = find(shop);
        Instant now = clock.instant();
        LocalDate asked = day == null ? found.businessDay(now) : BusinessDay.parse("day", day);
        Figures figures = Figures.of(
                counts.of(found.shopId(), asked),
                ZoneId.of(found.timeZone()),
                found.menu(),
                ready.of(found, asked, now));
        return new FiguresView(found.shopId().value(), asked.toString(), figures, Rfc3339.text(now));
    }

    /** The figures of days together, as {@code byQuarterHour} of the same time of day, and of each of them. */
    record SpanView(
            String shopId,
            String from,
            String to,
            @JsonUnwrapped Figures figures,
            List<SeveralDays.Day> days,
            String serverTime) {}

    @GetMapping(path = "/api/shops/{shop}/figures", params = "from", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The figures of the days from one to the other, together and of each",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses("SHOP_NOT_FOUND")
    SpanView span(@PathVariable String shop, @RequestParam String from, @RequestParam String to) {
        Span span = Span.parse(from, to);
        Shop found = find(shop);
        Instant now = clock.instant();
        SeveralDays days = read(found, span, now);
        return new SpanView(found.shopId().value(), from, to, days.together(), days.days(), Rfc3339.text(now));
    }

    @GetMapping(path = "/api/shops/{shop}/figures", params = "from", produces = Csv.MEDIA_TYPE)
    @Operation(summary = "The same days as a table, a row for each", security = @SecurityRequirement(name = "bearer"))
    @Refuses("SHOP_NOT_FOUND")
    String table(@PathVariable String shop, @RequestParam String from, @RequestParam String to) {
        Span span = Span.parse(from, to);
        return Csv.of(
                SeveralDays.Row.class, read(find(shop), span, clock.instant()).rows());
    }

    private SeveralDays read(Shop shop, Span span, Instant now) {
        return SeveralDays.of(
                span.from(),
                span.to(),
                counts.between(shop.shopId(), span.from(), span.to()),
                ZoneId.of(shop.timeZone()),
                shop.menu(),
                day -> ready.of(shop, day, now));
    }

    private Shop find(String shop) {
        return ShopId.FORMAT.parse(shop).flatMap(shops::find).orElseThrow(OrderManagerProblem.SHOP_NOT_FOUND::refusal);
    }

    /** Days from one to the other, both included. */
    private record Span(LocalDate from, LocalDate to) {

        private static final int LONGEST = 92;

        static Span parse(String from, String to) {
            Span span = new Span(BusinessDay.parse("from", from), BusinessDay.parse("to", to));
            long days = ChronoUnit.DAYS.between(span.from, span.to) + 1;
            if (days < 1 || days > LONGEST) {
                throw CommonProblem.MALFORMED.refusal(
                        "from must not be after to, and no more than " + LONGEST + " days be asked for at once.");
            }
            return span;
        }
    }
}
