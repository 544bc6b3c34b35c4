package dev.serverlesspresso.parity.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.Workbench;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutTargetsResponse;
import software.amazon.awssdk.services.eventbridge.model.RuleState;
import software.amazon.awssdk.services.eventbridge.model.Target;

/** An event bus of one test. */
public record Bus(Workbench bench, EventBridgeClient client, String name) {
    static final String SOURCE = "parity.counter";

    public static Bus create(Workbench bench) {
        EventBridgeClient client = bench.aws().events();
        Bus bus = new Bus(bench, client, bench.name("bus"));
        client.createEventBus(request -> request.name(bus.name));
        bench.removeWith(() -> client.deleteEventBus(request -> request.name(bus.name)));
        return bus;
    }

    /** A rule with its targets; returns its name. */
    public String rule(String pattern, Target... targets) {
        return rule(RuleState.ENABLED, pattern, targets);
    }

    String rule(RuleState state, String pattern, Target... targets) {
        String rule = bench.name("rule");
        client.putRule(request ->
                request.name(rule).eventBusName(name).eventPattern(pattern).state(state));
        bench.removeWith(() -> client.deleteRule(request -> request.name(rule).eventBusName(name)));
        PutTargetsResponse put = client.putTargets(
                request -> request.rule(rule).eventBusName(name).targets(targets));
        List<String> ids = List.of(targets).stream().map(Target::id).toList();
        bench.removeWith(() -> client.removeTargets(
                request -> request.rule(rule).eventBusName(name).ids(ids)));
        assertThat(put.failedEntryCount()).isZero();
        return rule;
    }

    /** Puts an event of type {@code Order.Queued}. */
    public void put(String detail) {
        put("Order.Queued", detail);
    }

    void put(String detailType, String detail) {
        var answer = client.putEvents(request -> request.entries(entry(detailType, detail)));
        assertThat(answer.failedEntryCount()).isZero();
    }

    PutEventsRequestEntry entry(String detailType, String detail) {
        return PutEventsRequestEntry.builder()
                .eventBusName(name)
                .source(SOURCE)
                .detailType(detailType)
                .detail(detail)
                .build();
    }

    /** A target that gets the whole event, unless more is said. */
    static Target target(Inbox inbox, String id, Consumer<Target.Builder> more) {
        return Target.builder().id(id).arn(inbox.arn()).applyMutation(more).build();
    }

    static Target target(Inbox inbox) {
        return target(inbox, "inbox", whole -> {});
    }
}
