package dev.serverlesspresso.system.chaos;

/**
 * What one run does. The same seed makes the same choices; how they meet is up to the machine.
 *
 * @param orders how many people come to all shops together
 */
record Plan(long seed, int orders) {
    Plan {
        if (orders < 1 || orders > 10_000) {
            throw new IllegalArgumentException("serverlesspresso.chaos.orders must be from 1 to 10000: " + orders);
        }
    }

    static Plan fromSystemProperties() {
        String seed = System.getProperty("serverlesspresso.chaos.seed", "");
        return new Plan(
                seed.isEmpty() ? System.nanoTime() : Long.parseLong(seed),
                Integer.getInteger("serverlesspresso.chaos.orders", 200));
    }
}
