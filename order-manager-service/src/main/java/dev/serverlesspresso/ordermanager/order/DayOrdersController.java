package dev.serverlesspresso.ordermanager.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.ordermanager.OrderManagerProblem;
import dev.serverlesspresso.ordermanager.access.Roles;
import dev.serverlesspresso.ordermanager.csv.Csv;
import dev.serverlesspresso.ordermanager.shop.BusinessDay;
import dev.serverlesspresso.ordermanager.shop.Shop;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import dev.serverlesspresso.ordermanager.shop.Shops;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The orders of a business day that got a number, for staff who look back; they are stored for a week. */
@RestController
@RequestMapping(
        path = "/api/shops/{shop}/orders",
        params = {"day", "!state", "!mine"})
class DayOrdersController {

    private static final int MOST = 100;
    private static final int MOST_ROWS = 10_000;

    private final Shops shops;
    private final Orders orders;
    private final Clock clock;

    DayOrdersController(Shops shops, Orders orders, Clock clock) {
        this.shops = shops;
        this.orders = orders;
        this.clock = clock;
    }

    /** Orders of a day, and the cursor of the next ones. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DayOrders(
            List<OrderView.WholeOrder> orders, @Nullable String next, String serverTime) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The orders of a day, open ones first; or all that had a number on that day",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses("SHOP_NOT_FOUND")
    DayOrders orders(
            @PathVariable String shop,
            @RequestParam String day,
            @RequestParam(required = false) @Nullable Long number,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String next,
            @AuthenticationPrincipal Caller caller) {
        if (limit < 1 || limit > MOST) {
            throw CommonProblem.MALFORMED.refusal("limit must be from 1 to " + MOST + ".");
        }
        Read read = read(shop, day, caller);
        Orders.BoardPage page = number == null
                ? orders.ofDay(read.shop().shopId(), read.day(), limit, cursor(next))
                : read(read, order -> order.hasNumber(number), MOST, cursor(next));
        return new DayOrders(
                page.orders().stream().map(OrderView::forStaff).toList(),
                page.next().map(BoardCursor::text).orElse(null),
                Rfc3339.text(clock.instant()));
    }

    @GetMapping(produces = Csv.MEDIA_TYPE)
    @Operation(
            summary = "The orders of a day as a table, without anything about persons; more rows are linked as next",
            security = @SecurityRequirement(name = "bearer"))
    @Refuses("SHOP_NOT_FOUND")
    ResponseEntity<String> table(
            @PathVariable String shop,
            @RequestParam String day,
            @RequestParam(required = false) @Nullable String next,
            @AuthenticationPrincipal Caller caller) {
        Read read = read(shop, day, caller);
        Orders.BoardPage page = read(read, order -> true, MOST_ROWS, cursor(next));
        ZoneId zone = ZoneId.of(read.shop().timeZone());
        List<OrderRow> rows = page.orders().stream()
                .flatMap(order -> OrderRow.of(order, read.shop(), zone).stream())
                .toList();
        HttpHeaders headers = new HttpHeaders();
        page.next().ifPresent(cursor -> headers.set(HttpHeaders.LINK, link(cursor)));
        return ResponseEntity.ok().headers(headers).body(Csv.of(OrderRow.class, rows));
    }

    /** A shop and one of its days. */
    private record Read(Shop shop, Orders.ShopDay day) {}

    private Read read(String shop, String day, Caller caller) {
        if (!Roles.isBarista(caller, shop)) {
            throw OrderProblems.forbidden();
        }
        Shop found =
                ShopId.FORMAT.parse(shop).flatMap(shops::find).orElseThrow(OrderManagerProblem.SHOP_NOT_FOUND::refusal);
        return new Read(found, Orders.ShopDay.of(BusinessDay.parse("day", day), ZoneId.of(found.timeZone())));
    }

    /** The wanted orders, page by page to the end of the day or until there are that many. */
    private Orders.BoardPage read(Read read, Predicate<Order> wanted, int most, Optional<BoardCursor> from) {
        List<Order> found = new ArrayList<>();
        Optional<BoardCursor> cursor = from;
        do {
            int limit = Math.min(MOST, most - found.size());
            Orders.BoardPage page = orders.ofDay(read.shop().shopId(), read.day(), limit, cursor);
            page.orders().stream().filter(wanted).forEach(found::add);
            cursor = page.next();
        } while (cursor.isPresent() && found.size() < most);
        return new Orders.BoardPage(found, cursor);
    }

    private static Optional<BoardCursor> cursor(@Nullable String next) {
        Optional<BoardCursor> cursor = Optional.ofNullable(next).flatMap(BoardCursor::parse);
        if (next != null && cursor.isEmpty()) {
            throw CommonProblem.MALFORMED.refusal("next must come from an answer.");
        }
        return cursor;
    }

    /** RFC 8288. */
    private static String link(BoardCursor next) {
        String address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("next", next.text())
                .toUriString();
        return "<" + address + ">; rel=\"next\"";
    }
}
