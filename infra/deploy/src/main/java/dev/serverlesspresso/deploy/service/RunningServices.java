package dev.serverlesspresso.deploy.service;

/** The services of a cluster. */
public interface RunningServices {
    /**
     * How one stands.
     *
     * @param steady whether nothing is being started or stopped any more
     * @param lastEvent what ECS said last of it
     */
    record State(boolean there, int wanted, int running, boolean steady, String lastEvent) {
        boolean has(int count) {
            return there && steady && wanted == count && running == count;
        }
    }

    State state(String cluster, String service);

    void scale(String cluster, String service, int count);

    /** Starts it anew, with the image that its tag names now. */
    void restart(String cluster, String service);
}
