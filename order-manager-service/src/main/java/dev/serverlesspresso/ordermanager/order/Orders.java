package dev.serverlesspresso.ordermanager.order;

import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The orders, which workflows write and this service reads. */
public interface Orders {

    Optional<Order> find(OrderId orderId);

    /**
     * The order, looked at again for about half a second while it is older than that version: a change that is announced or accepted may
     * be a moment from being stored. The order as it is then, in any case.
     */
    Optional<Order> findAtLeast(OrderId orderId, long version);

    /** The latest orders of a customer, newest first. */
    List<Order> latestOf(ShopId shopId, String customerId);

    /** The orders of a shop whose customers have not chosen yet, in any order; it may be a moment late. */
    List<Order> choosing(ShopId shopId);

    /** The board of a shop in queue order: open ones, then those just done. */
    BoardPage board(ShopId shopId, Set<OrderState> states, int limit, Optional<BoardCursor> after);

    /** The orders of a business day that got a number: open ones, then by their end. Those that ended are known for a week. */
    BoardPage ofDay(ShopId shopId, ShopDay day, int limit, Optional<BoardCursor> after);

    /** The orders of a shop that were completed after that instant, in any order; it may be a moment late. */
    List<Order> completedSince(ShopId shopId, Instant instant);

    /** A business day and when it is where the shop is. */
    record ShopDay(LocalDate date, Instant begins, Instant ends) {

        static ShopDay of(LocalDate date, ZoneId zone) {
            return new ShopDay(
                    date,
                    date.atStartOfDay(zone).toInstant(),
                    date.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    /** Part of a board, and where the next part begins. */
    record BoardPage(List<Order> orders, Optional<BoardCursor> next) {}
}
