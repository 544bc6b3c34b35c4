package dev.serverlesspresso.local.iot.mqtt;

import dev.serverlesspresso.local.iot.broker.Broker;
import dev.serverlesspresso.local.iot.broker.Session;
import dev.serverlesspresso.local.iot.broker.Subscription;
import dev.serverlesspresso.local.iot.broker.Topics;
import dev.serverlesspresso.local.iot.policy.Grants;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption.RetainedHandlingPolicy;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import java.util.ArrayList;
import java.util.List;

/** Answers SUBSCRIBE and UNSUBSCRIBE, filter by filter. */
record Subscriptions(Broker broker, Grants grants, Session session, boolean version5) {
    static final int MOST_IN_ONE_PACKET = 8;

    private static final int NO_SUBSCRIPTION_EXISTED = 0x11;

    List<Integer> subscribe(List<MqttTopicSubscription> asked) {
        return asked.stream().map(this::subscribe).toList();
    }

    private int subscribe(MqttTopicSubscription asked) {
        String filter = asked.topicFilter();
        int qos = asked.option().qos().value();
        if (filter.startsWith("$share/")) {
            return refused(Fault.SHARED_NOT_SUPPORTED);
        }
        if (Topics.problemOfFilter(filter).isPresent()) {
            return refused(Fault.FILTER_INVALID);
        }
        if (qos > 1) {
            return Fault.UNSPECIFIED.code();
        }
        if (!grants.maySubscribe(filter)) {
            return refused(Fault.NOT_AUTHORIZED);
        }
        return broker.subscribe(session, subscription(filter, qos, asked.option()))
                ? qos
                : refused(Fault.QUOTA_EXCEEDED);
    }

    private int refused(Fault fault) {
        return version5 ? fault.code() : Fault.UNSPECIFIED.code();
    }

    private static Subscription subscription(String filter, int qos, MqttSubscriptionOption option) {
        RetainedHandlingPolicy policy = option.retainHandling();
        Subscription.Retained retained = policy == RetainedHandlingPolicy.DONT_SEND_AT_SUBSCRIBE
                ? Subscription.Retained.NEVER
                : policy == RetainedHandlingPolicy.SEND_AT_SUBSCRIBE_IF_NOT_YET_EXISTS
                        ? Subscription.Retained.IF_NEW
                        : Subscription.Retained.ALWAYS;
        return new Subscription(filter, qos, option.isNoLocal(), option.isRetainAsPublished(), retained);
    }

    /** The reason of each filter; MQTT 3.1.1 has none. */
    List<Short> unsubscribe(List<String> filters) {
        List<Short> reasons = new ArrayList<>();
        for (String filter : filters) {
            boolean existed = broker.unsubscribe(session, filter);
            reasons.add((short) (existed ? 0 : NO_SUBSCRIPTION_EXISTED));
        }
        return version5 ? reasons : List.of();
    }
}
