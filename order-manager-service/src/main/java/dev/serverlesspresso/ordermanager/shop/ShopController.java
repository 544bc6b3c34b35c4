package dev.serverlesspresso.ordermanager.shop;

import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.outcome.Outcome;
import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.kit.problem.web.RequestRefused;
import dev.serverlesspresso.ordermanager.OrderManagerProblem;
import dev.serverlesspresso.ordermanager.access.Roles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,15})\"");

    private final Shops shops;
    private final ShopDesk desk;
    private final NewOrderWaits waits;
    private final Slots slots;
    private final Clock clock;

    ShopController(Shops shops, ShopDesk desk, NewOrderWaits waits, Slots slots, Clock clock) {
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
    @Refuses("SHOP_NOT_FOUND")
    ResponseEntity<ShopView> shop(@PathVariable String shop) {
        Shop found =
                ShopId.FORMAT.parse(shop).flatMap(shops::find).orElseThrow(OrderManagerProblem.SHOP_NOT_FOUND::refusal);
        return show(ShopView.of(found, clock.instant())
                .with(waits.newOrder(found.shopId()), slots.of(found.shopId()).full()));
    }

    @PatchMapping
    @Operation(
            summary = "Change settings; a barista only opens and closes, an operator changes those of every shop",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses({"SHOP_NOT_FOUND", "SHOP_ARCHIVED", "SHOP_CHANGED_MEANWHILE", "INVALID_SETTING", "PRECONDITION_REQUIRED"})
    ResponseEntity<ShopView> patch(
            @PathVariable String shop,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Parameter(description = "Only what changes", schema = @Schema(implementation = Shop.class))
                    JsonNode body,
            @AuthenticationPrincipal Caller caller) {
        if (!(body instanceof ObjectNode fields) || fields.isEmpty() || fields.has("menu")) {
            throw CommonProblem.MALFORMED.refusal();
        }
        ShopChange change = new ShopChange(fields);
        if (!Roles.mayManage(caller, shop) && !change.concernsOnlyOpen()) {
            throw CommonProblem.FORBIDDEN.refusal("A barista only opens and closes the shop.");
        }
        return change(shop, ifMatch, (shopId, seen) -> desk.change(shopId, seen, change));
    }

    @PutMapping("/menu")
    @Operation(summary = "Replace the menu", security = @SecurityRequirement(name = "bearer"))
    @Refuses({"SHOP_NOT_FOUND", "SHOP_ARCHIVED", "SHOP_CHANGED_MEANWHILE", "INVALID_SETTING", "PRECONDITION_REQUIRED"})
    ResponseEntity<ShopView> menu(
            @PathVariable String shop,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        if (!(body instanceof ObjectNode fields) || fields.size() != 1 || !fields.has("menu")) {
            throw CommonProblem.MALFORMED.refusal();
        }
        ShopChange change = new ShopChange(fields);
        return change(shop, ifMatch, (shopId, seen) -> desk.change(shopId, seen, change));
    }

    @PutMapping("/menu/{drinkId}/availability")
    @Operation(summary = "Mark a drink sold out, or not", security = @SecurityRequirement(name = "bearer"))
    @Refuses({
        "SHOP_NOT_FOUND",
        "DRINK_NOT_FOUND",
        "SHOP_ARCHIVED",
        "SHOP_CHANGED_MEANWHILE",
        "INVALID_SETTING",
        "PRECONDITION_REQUIRED"
    })
    ResponseEntity<ShopView> availability(
            @PathVariable String shop,
            @PathVariable String drinkId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AvailabilityBody body) {
        Boolean available = body.available();
        if (available == null) {
            throw CommonProblem.MALFORMED.refusal();
        }
        return change(shop, ifMatch, (shopId, seen) -> desk.offer(shopId, seen, drinkId, available));
    }

    private ResponseEntity<ShopView> change(
            String shop, @Nullable String ifMatch, BiFunction<ShopId, Long, Outcome<Shop, ShopRefusal>> change) {
        if (ifMatch == null) {
            throw OrderManagerProblem.PRECONDITION_REQUIRED.refusal();
        }
        ShopId shopId = ShopId.FORMAT.parse(shop).orElseThrow(OrderManagerProblem.SHOP_NOT_FOUND::refusal);
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw OrderManagerProblem.SHOP_CHANGED_MEANWHILE.refusal();
        }
        Shop changed = change.apply(shopId, Long.parseLong(tag.group(1))).orElseThrow(ShopController::problem);
        return show(ShopView.of(changed, clock.instant()));
    }

    private static ResponseEntity<ShopView> show(ShopView view) {
        return show(ResponseEntity.ok(), view);
    }

    static ResponseEntity<ShopView> show(ResponseEntity.BodyBuilder answer, ShopView view) {
        return answer.cacheControl(CacheControl.noCache())
                .eTag("\"" + view.shop().version() + "\"")
                .body(view);
    }

    static RequestRefused problem(ShopRefusal refusal) {
        return switch (refusal.reason()) {
            case UNKNOWN -> OrderManagerProblem.SHOP_NOT_FOUND.refusal();
            case EXISTS -> OrderManagerProblem.SHOP_EXISTS.refusal();
            case ARCHIVED -> OrderManagerProblem.SHOP_ARCHIVED.refusal();
            case STALE -> OrderManagerProblem.SHOP_CHANGED_MEANWHILE.refusal();
            case NO_SUCH_DRINK -> OrderManagerProblem.DRINK_NOT_FOUND.refusal();
            case INVALID ->
                OrderManagerProblem.INVALID_SETTING.refusal(refusal.detail()).with("field", refusal.field());
        };
    }
}
