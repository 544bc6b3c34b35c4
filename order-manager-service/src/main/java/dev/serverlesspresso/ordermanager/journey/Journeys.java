package dev.serverlesspresso.ordermanager.journey;

import dev.serverlesspresso.ordermanager.figures.Tally;
import dev.serverlesspresso.ordermanager.order.OrderId;
import java.util.List;
import java.util.Optional;

/** The stored journeys, and the figures that are counted with them. */
interface Journeys {

    /** Stores a step and counts its tally if it is not there yet; returns whether it was not. */
    boolean store(Entry entry, Optional<Tally> tally);

    /** Counts one more of the steps that are alike, each request once; returns whether it was not counted yet. */
    boolean storeAlike(Entry entry, String request);

    /** The same for drinks that were submitted, of which an order has one such step: it takes a single write. */
    boolean storeSubmitted(Entry entry, String request);

    /** Leaves off the steps up to this version, from the first that is too many. */
    void leaveOff(Entry entry, long version);

    Stored of(OrderId orderId);

    /** A step to store, under an id that is the same for the same event. */
    record Entry(OrderId orderId, String id, StoredStep stored) {}

    /** The steps of an order in any order, and how many were left off. */
    record Stored(List<StoredStep> steps, long omitted) {}

    /** A step with the owner of its order, if the event had it. */
    record StoredStep(Step step, Optional<Journey.Owner> owner) {}
}
