package dev.serverlesspresso.ordermanager.order;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Admissions whose event may be lost. An order-processor removes their mark; this service never does. */
interface Admissions {

    /** At most so many, the oldest first, without those. */
    List<Admission> unannouncedBefore(Instant limit, int atMost, Set<OrderId> without);
}
