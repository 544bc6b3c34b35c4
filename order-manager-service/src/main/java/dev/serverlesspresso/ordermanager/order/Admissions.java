package dev.serverlesspresso.ordermanager.order;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Admissions that the others may not have heard of; an order-processor takes the mark away, nobody here does. */
public interface Admissions {

    /** At most so many, the oldest first, without those. */
    List<Admission> unannouncedBefore(Instant limit, int atMost, Set<OrderId> without);
}
