package dev.serverlesspresso.ordermanager.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.ordermanager.menu.Drink;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One drink: whose it is, where it is in its life, and what each step of that life has added. */
public record Order(
        OrderId orderId,
        ShopId shopId,
        String customerId,
        long version,
        OrderState state,
        Optional<Admitted> admitted,
        Optional<Queued> queued,
        Optional<Claim> claim,
        Optional<End> end,
        Optional<Collection> collection,
        Optional<Requested> requested,
        Optional<OrderId> remadeAs,
        Optional<Guest> guest) {

    /** One that has nothing to do with another order, of a guest without a name. */
    public Order(
            OrderId orderId,
            ShopId shopId,
            String customerId,
            long version,
            OrderState state,
            Optional<Admitted> admitted,
            Optional<Queued> queued,
            Optional<Claim> claim,
            Optional<End> end,
            Optional<Collection> collection) {
        this(
                orderId,
                shopId,
                customerId,
                version,
                state,
                admitted,
                queued,
                claim,
                end,
                collection,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** It got a slot, which one that is rejected never does. */
    public record Admitted(
            LocalDate businessDay,
            @WireTime Instant admittedAt,
            @WireTime Instant chooseBefore) {}

    /** Its drink was chosen, and it got a number; orders from before there was such a deadline have no time to finish. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Queued(
            long number,
            Drink drink,
            @WireTime Instant queuedAt,
            @WireTime Instant makeBefore,
            @WireTime @Nullable Instant finishBefore) {}

    /** A barista makes it, or made it. */
    public record Claim(Barista claimedBy, @WireTime Instant claimedAt) {}

    /** Who makes it; a caller who may not see the id or the name gets an order without it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Barista(@Nullable String id, @Nullable String name) {}

    /** It is over; by whom, why and who was waited for is there as far as it applies. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record End(
            @WireTime Instant endedAt,
            @Nullable OrderActor endedBy,
            @Nullable String reason,
            @Nullable OrderId activeOrderId,
            @Nullable String waitedFor) {

        /** The same end, by the one who ended it as somebody may know them. */
        End endedBy(UnaryOperator<OrderActor> seen) {
            return new End(endedAt, endedBy == null ? null : seen.apply(endedBy), reason, activeOrderId, waitedFor);
        }
    }

    /** It was ready and has been handed out, or its customer says to have it. */
    public record Collection(@WireTime Instant collectedAt, OrderActor collectedBy) {}

    /**
     * It came with its drink: taken at the counter, or once more instead of an order that joined the queue then.
     *
     * @param insteadOf absent where there is no such order, and then {@code scannedAs} and {@code since} are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Requested(
            Drink drink,
            @Nullable OrderId insteadOf,
            @Nullable OrderId scannedAs,
            @WireTime @Nullable Instant since,
            @Nullable Guest guest,
            int makeWithinSeconds,
            int finishWithinSeconds,
            long lastNumber) {}

    public boolean isIn(ShopId shop) {
        return shop.equals(shopId);
    }

    /** Whether it waits to be collected. */
    public boolean isReady() {
        return state == OrderState.COMPLETED && collection.isEmpty() && remadeAs.isEmpty();
    }

    /** Whether it was admitted on that business day. */
    boolean isOf(LocalDate businessDay) {
        return admitted.filter(known -> known.businessDay().equals(businessDay)).isPresent();
    }

    boolean hasNumber(long number) {
        return queued.filter(known -> known.number() == number).isPresent();
    }

    boolean isOf(String customer) {
        return customer.equals(customerId);
    }

    boolean isClaimedBy(String staffId) {
        return claim.filter(known -> staffId.equals(known.claimedBy().id())).isPresent();
    }
}
