package dev.serverlesspresso.ordermanager.shop;

/** A shop was created, or archived, and that may not have been announced. */
public record Milestone(ShopId shopId, Kind kind) {

    /** Which of the two; a shop that was archived before its creation was announced has {@code CREATED} and stands for both. */
    public enum Kind {
        CREATED,
        ARCHIVED
    }
}
