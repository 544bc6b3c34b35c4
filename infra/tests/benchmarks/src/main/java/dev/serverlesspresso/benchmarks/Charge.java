package dev.serverlesspresso.benchmarks;

import java.util.Arrays;

/** What AWS charges for, with the key of its row in the price list. */
enum Charge {
    TRANSITIONS("states-transition", "Standard state transitions"),
    EXPRESS_REQUESTS("states-express-request", "Express requests"),
    EXPRESS_DURATION("states-express-gb-second", "Express GB-seconds, at the least that is billed"),
    EVENTS("events-custom", "custom events"),
    ARCHIVE("events-archive-gb", "GB of events archived"),
    WRITE_UNITS("dynamodb-write", "write request units"),
    READ_UNITS("dynamodb-read", "read request units"),
    QUEUE_REQUESTS("sqs-request", "queue requests"),
    IOT_MESSAGES("iot-message", "IoT messages"),
    IOT_MINUTES("iot-minute", "IoT connection minutes");

    private final String key;
    private final String title;

    Charge(String key, String title) {
        this.key = key;
        this.title = title;
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    static Charge of(String key) {
        return Arrays.stream(values())
                .filter(charge -> charge.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the price list has a key that nothing uses: '" + key
                        + "', allowed are "
                        + Arrays.stream(values()).map(Charge::key).toList()));
    }
}
