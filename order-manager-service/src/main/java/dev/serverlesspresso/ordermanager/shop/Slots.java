package dev.serverlesspresso.ordermanager.shop;

/** How many drinks a shop has in hand; admissions take slots, ends of orders give them back. */
public interface Slots {

    Taken of(ShopId shopId);

    /** The slots in use, and those of them whose customers have not chosen yet. */
    record Taken(long inUse, long choosing, long capacity, long choosingLimit) {

        /** Of a shop that is not known, which has room. */
        public static Taken none() {
            return new Taken(0, 0, Long.MAX_VALUE, Long.MAX_VALUE);
        }

        /** Whether nobody is admitted until a drink in hand has ended, or somebody has chosen. */
        public boolean full() {
            return inUse >= capacity || choosing >= choosingLimit;
        }

        /** Whether there is no slot left, whoever asks. */
        public boolean used() {
            return inUse >= capacity;
        }

        /** Whether those who have not chosen hold at least half of the counter. */
        public boolean crowded() {
            return choosing >= capacity - choosing;
        }
    }
}
