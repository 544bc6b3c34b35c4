package dev.serverlesspresso.cdk;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.BaseArchiveProps;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.IEventBus;
import software.amazon.awscdk.services.events.Match;
import software.constructs.Construct;

/** The bus that every event of the counter travels on, with an archive to replay from. */
final class OrderBus extends Construct {
    static final String SOURCE_PREFIX = "serverlesspresso.";

    private final EventBus bus;

    record Props(String name, int archiveDays) {}

    OrderBus(Construct scope, String id, Props props) {
        super(scope, id);
        bus = EventBus.Builder.create(this, "Bus").eventBusName(props.name()).build();
        bus.archive(
                "Archive",
                BaseArchiveProps.builder()
                        .archiveName(props.name())
                        .description("Every event of the coffee counter")
                        .retention(Duration.days(props.archiveDays()))
                        .eventPattern(EventPattern.builder()
                                .source(Match.prefix(SOURCE_PREFIX))
                                .build())
                        .build());
    }

    IEventBus bus() {
        return bus;
    }

    /** A pattern that matches these events, whoever of ours emits them. */
    static EventPattern pattern(List<String> detailTypes) {
        return EventPattern.builder()
                .source(Match.prefix(SOURCE_PREFIX))
                .detailType(detailTypes)
                .build();
    }
}
