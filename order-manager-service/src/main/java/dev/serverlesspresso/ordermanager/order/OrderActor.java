package dev.serverlesspresso.ordermanager.order;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.serverlesspresso.kit.access.FirstName;
import org.jspecify.annotations.Nullable;

/** Who did something to an order; it may have been the system. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderActor(
        String role, @Nullable String id, @Nullable String name) {

    private static final String CUSTOMER = "CUSTOMER";

    public static OrderActor customer() {
        return new OrderActor(CUSTOMER, null, null);
    }

    public static OrderActor barista(Order.Barista barista) {
        return new OrderActor("BARISTA", barista.id(), barista.name());
    }

    /** As staff may know it, for whom one customer is like another. */
    OrderActor forStaff() {
        return wasCustomer() ? customer() : this;
    }

    /** As a customer may know it: staff by their first names. */
    OrderActor forCustomer() {
        return wasCustomer()
                ? this
                : new OrderActor(role, null, FirstName.of(name).orElse(null));
    }

    public boolean wasCustomer() {
        return role.equals(CUSTOMER);
    }
}
