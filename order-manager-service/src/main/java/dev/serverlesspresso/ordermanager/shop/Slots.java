package dev.serverlesspresso.ordermanager.shop;

/** How many drinks a shop has in hand; admissions take them, ends of orders give them back. */
public interface Slots {

    /** Whether nobody is admitted until a drink in hand has ended; a shop that is not known has room. */
    boolean allTaken(ShopId shopId);
}
