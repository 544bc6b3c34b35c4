package dev.serverlesspresso.ordermanager.shop.web;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.problem.web.Problems;
import dev.serverlesspresso.ordermanager.access.Roles;
import dev.serverlesspresso.ordermanager.shop.Shop;
import dev.serverlesspresso.ordermanager.shop.ShopChange;
import dev.serverlesspresso.ordermanager.shop.ShopDesk;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.shop.ShopOutcome;
import dev.serverlesspresso.ordermanager.shop.Shops;
import dev.serverlesspresso.ordermanager.shop.Slots;
import dev.serverlesspresso.ordermanager.waiting.Waits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A shop for everybody to see, and for its staff to change. */
@RestController
@RequestMapping("/api/shops/{shop}")
class ShopController {

    private static final Logger log = LoggerFactory.getLogger(ShopController.class);
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,15})\"");

    private final Shops shops;
    private final ShopDesk desk;
    private final Waits waits;
    private final Slots slots;
    private final Clock clock;

    ShopController(Shops shops, ShopDesk desk, Waits waits, Slots slots, Clock clock) {
        this.shops = shops;
        this.desk = desk;
        this.waits = waits;
        this.slots = slots;
        this.clock = clock;
    }

    /** Whether a drink can be had. */
    record AvailabilityBody(@Nullable Boolean available) {}

    @GetMapping
    @Operation(summary = "A shop, its menu and its settings, and how long a new order would take, if there is room")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShopView.class)))
    ResponseEntity<?> shop(@PathVariable String shop) {
        return ShopId.parse(shop)
                .flatMap(shops::find)
                .<ResponseEntity<?>>map(this::showAsItStands)
                .orElseGet(() -> unknown(shop));
    }

    @PatchMapping
    @Operation(
            summary = "Change settings; a barista only opens and closes",
            security = @SecurityRequirement(name = "bearer"))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShopView.class)))
    ResponseEntity<?> patch(
            @PathVariable String shop,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Parameter(description = "Only what changes", schema = @Schema(implementation = Shop.class))
                    JsonNode body,
            @AuthenticationPrincipal Caller caller) {
        if (!(body instanceof ObjectNode fields) || fields.isEmpty() || fields.has("menu")) {
            return refused(shop, malformed());
        }
        ShopChange change = new ShopChange(fields);
        boolean manager = Roles.isManager(caller, shop);
        if (!manager && !change.concernsOnlyOpen()) {
            return refused(
                    shop,
                    Problems.of(
                            HttpStatus.FORBIDDEN,
                            "FORBIDDEN",
                            "Not allowed",
                            "A barista only opens and closes the shop."));
        }
        return change(shop, ifMatch, change);
    }

    @PutMapping("/menu")
    @Operation(summary = "Replace the menu", security = @SecurityRequirement(name = "bearer"))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShopView.class)))
    ResponseEntity<?> menu(
            @PathVariable String shop,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        if (!(body instanceof ObjectNode fields) || fields.size() != 1 || !fields.has("menu")) {
            return refused(shop, malformed());
        }
        return change(shop, ifMatch, new ShopChange(fields));
    }

    @PutMapping("/menu/{drinkId}/availability")
    @Operation(summary = "Mark a drink sold out, or not", security = @SecurityRequirement(name = "bearer"))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShopView.class)))
    ResponseEntity<?> availability(
            @PathVariable String shop,
            @PathVariable String drinkId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AvailabilityBody body) {
        Boolean available = body.available();
        return available == null
                ? refused(shop, malformed())
                : change(shop, ifMatch, (shopId, seen) -> desk.offer(shopId, seen, drinkId, available));
    }

    private ResponseEntity<?> change(String shop, @Nullable String ifMatch, ShopChange change) {
        return change(shop, ifMatch, (shopId, seen) -> desk.change(shopId, seen, change));
    }

    private ResponseEntity<?> change(
            String shop, @Nullable String ifMatch, BiFunction<ShopId, Long, ShopOutcome> change) {
        if (ifMatch == null) {
            return refused(
                    shop,
                    Problems.of(
                            HttpStatus.PRECONDITION_REQUIRED,
                            "PRECONDITION_REQUIRED",
                            "Which version?",
                            "Send the ETag of the shop that you saw as If-Match."));
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        Optional<ShopId> shopId = ShopId.parse(shop);
        if (shopId.isEmpty()) {
            return unknown(shop);
        }
        if (!tag.matches()) {
            return stale(shop);
        }
        return change.apply(shopId.get(), Long.parseLong(tag.group(1)))
                .fold(
                        changed -> show(ShopView.of(changed, clock.instant())),
                        () -> stale(shop),
                        (field, detail) -> invalid(shop, field, detail),
                        () -> unknown(shop),
                        () -> noSuchDrink(shop));
    }

    private ResponseEntity<?> showAsItStands(Shop shop) {
        return show(ShopView.of(shop, clock.instant())
                .with(
                        waits.outlook(shop.shopId()).newOrder(),
                        slots.of(shop.shopId()).full()));
    }

    private ResponseEntity<?> show(ShopView view) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + view.shop().version() + "\"")
                .body(view);
    }

    private static ProblemDetail malformed() {
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                "MALFORMED",
                "Malformed request",
                "The body is not the JSON that this route takes.");
    }

    private static ResponseEntity<?> stale(String shop) {
        return refused(
                shop,
                Problems.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "SHOP_CHANGED_MEANWHILE",
                        "Changed meanwhile",
                        "Somebody changed the shop. Read it again, then change it."));
    }

    private static ResponseEntity<?> invalid(String shop, String field, String detail) {
        ProblemDetail problem =
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_SETTING", "Not a valid setting", detail);
        problem.setProperty("field", field);
        return refused(shop, problem);
    }

    private static ResponseEntity<?> unknown(String shop) {
        return refused(
                shop, Problems.of(HttpStatus.NOT_FOUND, "SHOP_NOT_FOUND", "No such shop", "There is no such shop."));
    }

    private static ResponseEntity<?> noSuchDrink(String shop) {
        return refused(
                shop,
                Problems.of(HttpStatus.NOT_FOUND, "DRINK_NOT_FOUND", "No such drink", "The menu has no such drink."));
    }

    private static ResponseEntity<?> refused(String shop, ProblemDetail problem) {
        log.atInfo()
                .addKeyValue("shopId", ShopId.parse(shop).map(ShopId::value).orElse("?"))
                .addKeyValue("code", Problems.code(problem))
                .log("request refused");
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
