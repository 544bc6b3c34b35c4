package dev.serverlesspresso.ordermanager.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.ordermanager.OrderManagerProblem;
import dev.serverlesspresso.ordermanager.access.Roles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The shops that somebody may enter, and those that an operator creates and archives. */
@RestController
@RequestMapping("/api/shops")
class ShopListController {

    private static final int MOST = 100;

    private final ShopList list;
    private final OperatorDesk desk;
    private final Clock clock;

    ShopListController(ShopList list, OperatorDesk desk, Clock clock) {
        this.list = list;
        this.desk = desk;
        this.clock = clock;
    }

    /** A shop, and the caller's own roles in it. */
    record EnteredShop(@JsonUnwrapped ShopEntry shop, List<String> roles) {}

    /** Some shops in the order of their ids, and where the others begin. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SeveralShops(
            List<EnteredShop> shops,
            boolean operator,
            @Nullable String next) {}

    @GetMapping
    @Operation(
            summary = "The shops in which the caller has a role; an operator sees all",
            security = @SecurityRequirement(name = "bearer"))
    SeveralShops shops(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String next,
            @AuthenticationPrincipal Caller caller) {
        Optional<ShopId> after = Optional.ofNullable(next).flatMap(ShopId.FORMAT::parse);
        if (limit < 1 || limit > MOST || (next != null && after.isEmpty())) {
            throw CommonProblem.MALFORMED.refusal("limit must be from 1 to 100, next come from an answer.");
        }
        if (!(caller instanceof Caller.Member member)) {
            throw CommonProblem.FORBIDDEN.refusal();
        }
        boolean operator = Roles.isOperator(caller);
        ShopList.Page page = operator ? list.page(limit, after) : own(member, limit, after);
        return new SeveralShops(
                page.shops().stream()
                        .map(shop -> new EnteredShop(
                                shop, Roles.in(member, shop.shopId().value())))
                        .toList(),
                operator,
                page.next().map(ShopId::value).orElse(null));
    }

    private ShopList.Page own(Caller.Member member, int limit, Optional<ShopId> after) {
        List<ShopId> own = member.roles().keySet().stream()
                .flatMap(tenant -> ShopId.FORMAT.parse(tenant).stream())
                .filter(shopId -> !Roles.in(member, shopId.value()).isEmpty())
                .filter(shopId ->
                        after.isEmpty() || shopId.value().compareTo(after.get().value()) > 0)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        List<ShopId> asked = own.subList(0, Math.min(limit, own.size()));
        return new ShopList.Page(
                list.some(asked), own.size() > limit ? Optional.of(asked.get(limit - 1)) : Optional.empty());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Create a shop, closed for now; whoever asks for the same again gets the same shop",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses({"SHOP_EXISTS", "INVALID_SETTING"})
    ResponseEntity<ShopView> create(
            @RequestBody
                    @Parameter(
                            description =
                                    "shopId, names by language, timeZone; menuFrom and any other setting are optional",
                            schema = @Schema(implementation = Shop.class))
                    JsonNode body,
            @AuthenticationPrincipal Caller caller) {
        if (!(body instanceof ObjectNode fields)) {
            throw CommonProblem.MALFORMED.refusal();
        }
        Shop shop = desk.create(wanted(fields), caller.id()).orElseThrow(ShopController::problem);
        return ShopController.show(
                ResponseEntity.created(URI.create("/api/shops/" + shop.shopId())), ShopView.of(shop, clock.instant()));
    }

    private static NewShop wanted(ObjectNode fields) {
        try {
            return NewShop.read(fields);
        } catch (InvalidSetting invalid) {
            throw ShopController.problem(ShopRefusal.of(invalid));
        }
    }

    @DeleteMapping("/{shop}")
    @Operation(
            summary = "Archive a shop: it takes no orders any more, open ones go on, figures stay",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses({"SHOP_NOT_FOUND", "SHOP_CHANGED_MEANWHILE"})
    ResponseEntity<ShopView> archive(@PathVariable String shop) {
        ShopId shopId = ShopId.FORMAT.parse(shop).orElseThrow(OrderManagerProblem.SHOP_NOT_FOUND::refusal);
        Shop archived = desk.archive(shopId).orElseThrow(ShopController::problem);
        return ShopController.show(ResponseEntity.ok(), ShopView.of(archived, clock.instant()));
    }
}
