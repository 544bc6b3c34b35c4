package dev.serverlesspresso.local.iot.mqtt;

import dev.serverlesspresso.local.iot.broker.Link.Ending;

/** Why a connection is ended or a request is refused, with MQTT 5's reason code. */
enum Fault {
    UNSPECIFIED(0x80),
    MALFORMED(0x81),
    PROTOCOL_ERROR(0x82),
    NOT_AUTHORIZED(0x87),
    SHUTTING_DOWN(0x8B),
    KEEP_ALIVE(0x8D),
    TAKEN_OVER(0x8E),
    FILTER_INVALID(0x8F),
    TOPIC_INVALID(0x90),
    TOO_MANY_UNACKNOWLEDGED(0x93),
    ALIAS_INVALID(0x94),
    TOO_LARGE(0x95),
    QUOTA_EXCEEDED(0x97),
    ADMINISTRATIVE_ACTION(0x98),
    QOS_NOT_SUPPORTED(0x9B),
    SHARED_NOT_SUPPORTED(0x9E),
    CREDENTIALS_EXPIRED(0xA0),
    SUBSCRIPTION_IDENTIFIER(0xA1);

    private final int code;

    Fault(int code) {
        this.code = code;
    }

    static Fault of(Ending ending) {
        return switch (ending) {
            case TAKEN_OVER -> TAKEN_OVER;
            case TOO_SLOW -> QUOTA_EXCEEDED;
            case DISCONNECTED, DISCONNECTED_WITHOUT_WILL -> ADMINISTRATIVE_ACTION;
            case SHUTTING_DOWN -> SHUTTING_DOWN;
        };
    }

    int code() {
        return code;
    }
}
