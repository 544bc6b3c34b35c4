package dev.serverlesspresso.ordermanager.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.ordermanager.access.Roles;
import dev.serverlesspresso.ordermanager.shop.ShopId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks for an action, in the role that allows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Actor(Role role, String id, @Nullable String name) {

    /** The roles that act on orders. */
    public enum Role {
        CUSTOMER,
        BARISTA,
        MANAGER
    }

    /** Empty for one who may not act in this shop, and for a tablet that does not say who uses it. */
    public static Optional<Actor> of(Caller caller, ShopId shopId) {
        Optional<Role> role = role(caller, shopId.value());
        return caller instanceof Caller.Device tablet
                ? tablet.user()
                        .flatMap(user -> role.map(known -> new Actor(known, user.idAt(tablet.id()), user.name())))
                : role.map(known -> new Actor(known, caller.id(), name(caller)));
    }

    private static Optional<Role> role(Caller caller, String shopId) {
        if (Roles.isCustomer(caller, shopId)) {
            return Optional.of(Role.CUSTOMER);
        }
        if (Roles.isManager(caller, shopId)) {
            return Optional.of(Role.MANAGER);
        }
        return Roles.isBarista(caller, shopId) ? Optional.of(Role.BARISTA) : Optional.empty();
    }

    private static @Nullable String name(Caller caller) {
        return caller instanceof Caller.Member member && !member.name().isBlank() ? member.name() : null;
    }
}
