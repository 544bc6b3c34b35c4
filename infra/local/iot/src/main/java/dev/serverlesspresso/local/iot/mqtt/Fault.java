package dev.serverlesspresso.local.iot.mqtt;

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
    QOS_NOT_SUPPORTED(0x9B),
    SHARED_NOT_SUPPORTED(0x9E),
    CREDENTIALS_EXPIRED(0xA0),
    SUBSCRIPTION_IDENTIFIER(0xA1);

    private final int code;

    Fault(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
