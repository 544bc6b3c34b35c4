package dev.serverlesspresso.ordermanager.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.ordermanager.access.Caller;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks for an action, in the role that allows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(Role role, String id, @Nullable String name) {

    /** The roles that act on orders. */
    public enum Role {
        CUSTOMER,
        BARISTA,
        MANAGER
    }

    /** Empty for one who may not act in this shop. */
    public static Optional<Actor> of(Caller caller, ShopId shopId) {
        if (caller instanceof Caller.Customer customer) {
            return customer.shopId().equals(shopId.value())
                    ? Optional.of(new Actor(Role.CUSTOMER, customer.id(), null))
                    : Optional.empty();
        }
        if (caller instanceof Caller.Staff staff) {
            return staffRole(staff, shopId)
                    .map(role -> new Actor(role, staff.id(), staff.name().isBlank() ? null : staff.name()));
        }
        return Optional.empty();
    }

    private static Optional<Role> staffRole(Caller.Staff staff, ShopId shopId) {
        if (staff.is(dev.serverlesspresso.ordermanager.access.Role.MANAGER, shopId.value())) {
            return Optional.of(Role.MANAGER);
        }
        return staff.is(dev.serverlesspresso.ordermanager.access.Role.BARISTA, shopId.value())
                ? Optional.of(Role.BARISTA)
                : Optional.empty();
    }
}
