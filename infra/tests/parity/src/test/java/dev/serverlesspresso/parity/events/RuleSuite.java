package dev.serverlesspresso.parity.events;

import static dev.serverlesspresso.parity.Json.json;
import static dev.serverlesspresso.parity.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.parity.Json;
import dev.serverlesspresso.parity.ParitySuite;
import dev.serverlesspresso.parity.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.eventbridge.model.RuleState;
import software.amazon.awssdk.services.eventbridge.model.Target;

/**
 * Written after the API reference of PutRule and PutTargets and the page "Events" of the user guide. A rule may take a
 * moment to be in force and an event may come twice: events are put until one has come, and told apart by a label.
 */
@Tag("events")
public abstract class RuleSuite extends ParitySuite {
    private static final Pattern LABEL = Pattern.compile("\"label\":\\s*\"([a-z]+)\"");
    private static final String EVERYTHING = "{\"source\": [\"" + Bus.SOURCE + "\"]}";

    private Bus bus;
    private Inbox inbox;

    @BeforeEach
    void createBus() {
        bus = Bus.create(bench());
        inbox = Inbox.create(bench());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"detail-type": [{"prefix": "Order."}]}                          | queued,made,tokyo
            {"detail": {"shopId": [{"anything-but": "demo"}]}}               | tokyo,shop
            {"detail": {"number": [{"exists": true}]}}                       | queued,made
            {"detail": {"number": [{"exists": false}]}}                      | tokyo,shop
            {"detail": {"number": [{"numeric": [">=", 10, "<", 42]}]}}       | queued
            {"detail": {"drink": {"options": {"milk": ["oat"]}}}}            | made
            {"detail-type": ["Shop.Changed"], "detail": {"shopId": ["demo"]}} |
            """)
    void queueGetsWhatThePatternMatches(String pattern, @Nullable String labels) {
        Set<String> expected = labels == null ? Set.of() : Set.of(labels.split(",", -1));
        bus.rule(pattern, Bus.target(inbox));
        bus.rule("{\"detail-type\": [\"Last\"]}", Bus.target(inbox));

        Set<String> seen = new TreeSet<>();
        until("the events have come: " + expected, () -> {
            bus.put("Order.Queued", "{\"label\": \"queued\", \"shopId\": \"demo\", \"number\": 41}");
            bus.put(
                    "Order.Completed",
                    "{\"label\": \"made\", \"shopId\": \"demo\", \"number\": 42,"
                            + " \"drink\": {\"options\": {\"milk\": \"oat\"}}}");
            bus.put("Order.Queued", "{\"label\": \"tokyo\", \"shopId\": \"tokyo\"}");
            bus.put("Shop.Changed", "{\"label\": \"shop\", \"shopId\": \"tokyo\"}");
            bus.put("Last", "{\"label\": \"last\", \"shopId\": \"demo\", \"number\": 99}");
            inbox.take().forEach(body -> seen.add(label(body)));
            return seen.contains("last") && seen.containsAll(expected);
        });

        seen.remove("last");
        assertThat(seen).isEqualTo(new TreeSet<>(expected));
    }

    private static String label(String body) {
        Matcher label = LABEL.matcher(body);
        assertThat(label.find()).as(body).isTrue();
        return label.group(1);
    }

    @Test
    void eventHasItsWholeEnvelope() {
        Instant time = Instant.parse("2026-11-02T09:00:00Z");
        bus.rule(EVERYTHING, Bus.target(inbox));

        until("the event has come", () -> {
            bus.client()
                    .putEvents(request ->
                            request.entries(bus.entry("Order.Queued", "{\"order\": {\"version\": 2}}").toBuilder()
                                    .time(time)
                                    .resources("arn:aws:states:::one")
                                    .build()));
            return !inbox.take().isEmpty();
        });

        Json event = json(inbox.received().get(0));
        assertThat(event.node().asObject().keySet())
                .containsExactlyInAnyOrder(
                        "version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail");
        assertThat(event.text("version")).isEqualTo("0");
        assertThat(event.text("id")).hasSize(36);
        assertThat(event.text("detail-type")).isEqualTo("Order.Queued");
        assertThat(event.text("source")).isEqualTo(Bus.SOURCE);
        assertThat(event.text("account")).isEqualTo(aws().account());
        assertThat(event.text("region")).isEqualTo(aws().region());
        assertThat(event.text("time")).isEqualTo("2026-11-02T09:00:00Z");
        assertThat(event.member("resources")).isEqualTo(json("[\"arn:aws:states:::one\"]"));
        assertThat(event.member("detail")).isEqualTo(json("{\"order\": {\"version\": 2}}"));
    }

    @Test
    void eachTargetOfARuleGetsTheEvent() {
        Inbox second = Inbox.create(bench());
        bus.rule(
                EVERYTHING,
                Bus.target(inbox, "first", whole -> {}),
                Bus.target(second, "second", detail -> detail.inputPath("$.detail")));

        until("both have it", () -> {
            bus.put("{\"label\": \"both\"}");
            return !inbox.take().isEmpty() && !second.take().isEmpty();
        });

        assertThat(inbox.received()).allSatisfy(body -> assertThat(body).contains("detail-type"));
        assertThat(second.received()).containsOnly("{\"label\":\"both\"}");
    }

    @Test
    void disabledRuleIsSilentUntilItIsEnabled() {
        Inbox open = Inbox.create(bench());
        bus.rule(EVERYTHING, Bus.target(open));
        String disabled = bus.rule(RuleState.DISABLED, EVERYTHING, Bus.target(inbox));

        until("the enabled rule has spoken", () -> {
            bus.put("{\"label\": \"early\"}");
            return !open.take().isEmpty();
        });
        bus.client().enableRule(request -> request.name(disabled).eventBusName(bus.name()));
        until("the rule speaks", () -> {
            bus.put("{\"label\": \"late\"}");
            return !inbox.take().isEmpty();
        });

        assertThat(inbox.received()).extracting(RuleSuite::label).containsOnly("late");
    }

    @Test
    void ruleTellsItsPatternAndItsTargets() {
        String rule = bus.rule(EVERYTHING, Bus.target(inbox, "only", detail -> detail.inputPath("$.detail")));

        var described = bus.client().describeRule(request -> request.name(rule).eventBusName(bus.name()));
        List<Target> targets = bus.client()
                .listTargetsByRule(request -> request.rule(rule).eventBusName(bus.name()))
                .targets();

        assertThat(described.eventPattern()).isEqualTo(EVERYTHING);
        assertThat(described.state()).isEqualTo(RuleState.ENABLED);
        assertThat(described.arn())
                .isEqualTo(
                        "arn:aws:events:%s:%s:rule/%s/%s".formatted(aws().region(), aws().account(), bus.name(), rule));
        assertThat(targets)
                .containsExactly(Target.builder()
                        .id("only")
                        .arn(inbox.arn())
                        .inputPath("$.detail")
                        .build());
    }

    @Test
    void ruleWithTargetsIsNotDeleted() {
        String rule = bus.rule(EVERYTHING, Bus.target(inbox));

        assertThat(Refusal.of(() ->
                        bus.client().deleteRule(request -> request.name(rule).eventBusName(bus.name()))))
                .isEqualTo(new Refusal("ValidationException", "Rule can't be deleted since it has targets."));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String absent = bench().name("absent");

        assertThat(Refusal.of(() -> bus.client()
                        .describeRule(request -> request.name(absent).eventBusName(bus.name()))))
                .isEqualTo(new Refusal(
                        "ResourceNotFoundException",
                        "Rule " + absent + " does not exist on EventBus " + bus.name() + "."));
        assertThat(Refusal.of(() -> bus.client().describeEventBus(request -> request.name(absent))))
                .isEqualTo(new Refusal("ResourceNotFoundException", "Event bus " + absent + " does not exist."));
    }
}
