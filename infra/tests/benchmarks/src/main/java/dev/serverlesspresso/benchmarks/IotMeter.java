package dev.serverlesspresso.benchmarks;

import java.util.concurrent.atomic.LongAdder;

/** Counts what screens send: AWS IoT Core charges a message for each CONNECT, SUBSCRIBE and PUBACK. */
final class IotMeter {
    private final LongAdder connects = new LongAdder();
    private final LongAdder subscribes = new LongAdder();
    private final LongAdder acknowledgements = new LongAdder();

    void connected() {
        connects.increment();
    }

    void subscribed() {
        subscribes.increment();
    }

    void acknowledged() {
        acknowledgements.increment();
    }

    long connects() {
        return connects.sum();
    }

    long messages() {
        return connects.sum() + subscribes.sum() + acknowledgements.sum();
    }

    long acknowledgements() {
        return acknowledgements.sum();
    }
}
