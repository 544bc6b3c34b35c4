package dev.serverlesspresso.ordermanager.figures;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.OrderManagerProblem;
import dev.serverlesspresso.ordermanager.order.Order;
import dev.serverlesspresso.ordermanager.order.Orders;
import dev.serverlesspresso.ordermanager.shop.Shop;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.shop.Shops;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A shop's day for its staff. */
@RestController
class FiguresController {

    private final Shops shops;
    private final DayCounts counts;
    private final Orders orders;
    private final Clock clock;

    FiguresController(Shops shops, DayCounts counts, Orders orders, Clock clock) {
        this.shops = shops;
        this.counts = counts;
        this.orders = orders;
        this.clock = clock;
    }

    /** The figures of a business day of a shop. */
    record FiguresView(
            String shopId, String day, @JsonUnwrapped Figures figures, String serverTime) {}

    @GetMapping("/api/shops/{shop}/figures")
    @Operation(
            summary = "The figures of a business day, of today unless a day is given",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses("SHOP_NOT_FOUND")
    FiguresView figures(@PathVariable String shop, @RequestParam(required = false) @Nullable String day) {
        Shop found =
                ShopId.FORMAT.parse(shop).flatMap(shops::find).orElseThrow(OrderManagerProblem.SHOP_NOT_FOUND::refusal);
        Instant now = clock.instant();
        LocalDate asked = day == null ? found.businessDay(now) : date(day);
        Figures figures =
                Figures.of(counts.of(found.shopId(), asked), ZoneId.of(found.timeZone()), ready(found, asked, now));
        return new FiguresView(found.shopId().value(), asked.toString(), figures, Rfc3339.text(now));
    }

    /** The drinks of a day that are ready at this moment; only that day and the one before can have some. */
    private long ready(Shop shop, LocalDate day, Instant now) {
        if (day.isBefore(shop.businessDay(now).minusDays(1))) {
            return 0;
        }
        return orders.completedSince(shop.shopId(), now.minusSeconds(shop.readyForSeconds())).stream()
                .filter(Order::isReady)
                .flatMap(order -> order.admitted().stream())
                .filter(admitted -> admitted.businessDay().equals(day))
                .count();
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException malformed) {
            throw CommonProblem.MALFORMED.refusal("day must be like 2026-11-02.");
        }
    }
}
