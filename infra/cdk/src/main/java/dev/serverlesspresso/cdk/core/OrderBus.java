package dev.serverlesspresso.cdk.core;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.BaseArchiveProps;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.IEventBus;
import software.amazon.awscdk.services.events.Match;
import software.constructs.Construct;

/** The bus that every event of the counter travels on, with an archive to replay from that keeps nobody's name. */
public final class OrderBus extends Construct {
    public static final String SOURCE_PREFIX = "serverlesspresso.";

    /** A name goes with its order; the archive would keep it. */
    private static final Map<String, Object> NO_NAME = Map.of("name", Match.doesNotExist());

    /** In one sequence at every synthesis: a second deployment changes nothing. */
    private static final Map<String, Object> WITHOUT_NAMES = new TreeMap<>(Map.of(
            "guest", NO_NAME, "order", new TreeMap<>(Map.of("guest", NO_NAME, "requested", Map.of("guest", NO_NAME)))));

    private final EventBus bus;

    record Props(String name, int archiveDays) {}

    OrderBus(Construct scope, String id, Props props) {
        super(scope, id);
        bus = EventBus.Builder.create(this, "Bus").eventBusName(props.name()).build();
        bus.archive(
                "Archive",
                BaseArchiveProps.builder()
                        .archiveName(props.name())
                        .description("Events of the coffee counter, but for those with the name of a guest")
                        .retention(Duration.days(props.archiveDays()))
                        .eventPattern(EventPattern.builder()
                                .source(Match.prefix(SOURCE_PREFIX))
                                .detail(WITHOUT_NAMES)
                                .build())
                        .build());
    }

    public IEventBus bus() {
        return bus;
    }

    /** A pattern that matches these events, whoever of ours emits them. */
    public static EventPattern pattern(List<String> detailTypes) {
        return EventPattern.builder()
                .source(Match.prefix(SOURCE_PREFIX))
                .detailType(detailTypes)
                .build();
    }
}
