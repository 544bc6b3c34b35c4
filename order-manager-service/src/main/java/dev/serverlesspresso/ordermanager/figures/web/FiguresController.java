package dev.serverlesspresso.ordermanager.figures.web;

import dev.serverlesspresso.kit.problem.web.Problems;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.figures.DayCounts;
import dev.serverlesspresso.ordermanager.figures.Figures;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A shop's day for its staff. */
@RestController
class FiguresController {

    private static final Logger log = LoggerFactory.getLogger(FiguresController.class);

    private final Shops shops;
    private final DayCounts counts;
    private final JsonMapper json;
    private final Clock clock;

    FiguresController(Shops shops, DayCounts counts, JsonMapper json, Clock clock) {
        this.shops = shops;
        this.counts = counts;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/api/shops/{shop}/figures")
    @Operation(
            summary = "The figures of a business day, of today unless a day is given",
            security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<?> figures(@PathVariable String shop, @RequestParam(required = false) @Nullable String day) {
        Optional<Shop> found = ShopId.parse(shop).flatMap(shops::find);
        if (found.isEmpty()) {
            return refused(
                    Problems.of(HttpStatus.NOT_FOUND, "SHOP_NOT_FOUND", "No such shop", "There is no such shop."));
        }
        Instant now = clock.instant();
        Optional<LocalDate> asked = day == null ? Optional.of(found.get().businessDay(now)) : date(day);
        return asked.<ResponseEntity<?>>map(known -> ResponseEntity.ok(show(found.get(), known, now)))
                .orElseGet(() -> refused(Problems.of(
                        HttpStatus.BAD_REQUEST, "MALFORMED", "Malformed request", "day must be like 2026-11-02.")));
    }

    private ObjectNode show(Shop shop, LocalDate day, Instant now) {
        Figures figures = Figures.of(counts.of(shop.shopId(), day), ZoneId.of(shop.timeZone()));
        ObjectNode body =
                json.createObjectNode().put("shopId", shop.shopId().value()).put("day", day.toString());
        body.setAll(json.<ObjectNode>valueToTree(figures));
        return body.put("serverTime", Rfc3339.text(now));
    }

    private static Optional<LocalDate> date(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<?> refused(ProblemDetail problem) {
        log.atInfo().addKeyValue("code", Problems.code(problem)).log("request refused");
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
