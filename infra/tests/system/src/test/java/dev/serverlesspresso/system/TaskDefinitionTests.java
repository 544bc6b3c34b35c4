package dev.serverlesspresso.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serverlesspresso.edge.Service;
import dev.serverlesspresso.local.calls.Call;
import dev.serverlesspresso.local.deployer.Deployment;
import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.run.TaskDefinition;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * The services run with what their task definitions give them, in a system where nothing has the name that is the
 * default: a variable that a definition lacks makes its service fail here.
 */
class TaskDefinitionTests {
    private static final String FAILED = "only a message that could not be handled is given back to its queue";

    private static final Map<String, String> SELDOM = Map.of(
            "qr-validator: sqs:ChangeMessageVisibility on elsewhere-qr-validator", FAILED,
            "order-manager: sqs:ChangeMessageVisibility on elsewhere-order-manager-journey", FAILED,
            "order-manager: sqs:ChangeMessageVisibility on elsewhere-order-manager-queue", FAILED,
            "order-manager: sqs:ChangeMessageVisibility on elsewhere-order-manager-devices", FAILED,
            "publisher: sqs:ChangeMessageVisibility on elsewhere-publisher", FAILED,
            "publisher: events:PutEvents on event-bus/elsewhere", "only what screens could not be told is an event",
            "publisher: iot:DescribeEndpoint on *",
                    "this machine tells the publisher the address, which has no certificate");

    private static Counter counter;
    private static CounterDay day;

    @BeforeAll
    static void start() {
        counter = RunningSystem.start(OtherNames.templates());
        day = new CounterDay(counter);
    }

    @AfterAll
    static void stop() {
        if (counter != null) {
            counter.close();
        }
    }

    /** QR validator, order manager and their queues, tables and neighbours, from the code to the figures of the day. */
    @Test
    void orderIsServedAndTold() {
        Customer customer = day.orderThatIsServed();

        Counter.await("its journey is told", () -> day.journey(customer) == 6);
        Counter.await("the screens are told", () -> counter.messages().all().stream()
                .anyMatch(message -> (message.topic() + message.payload()).contains(customer.orderId())));
    }

    /** The publisher becomes a screen, and asks the QR validator whether the device of a token is still let in. */
    @Test
    void deviceLosesItsConnectionWhenItIsRemoved() {
        PairedDevice display = counter.pairedDisplay("tokyo");
        try (Messages screen = day.screenOf(display)) {
            assertThat(screen.isConnected()).isTrue();

            day.remove(display);

            Counter.await("the screen is cut off", () -> !screen.isConnected());
        }
    }

    /** The QR validator asks the order manager how far an order of the counter is. */
    @Test
    void orderOfTheCounterIsFollowed() {
        JsonNode taken = day.orderOfTheCounter();

        assertThat(day.follow(taken).path("orderId").asString())
                .isEqualTo(taken.path("orderId").asString());
    }

    @Test
    void screensAreAddressedByTheOriginOfThisSystem() {
        assertThat(Shop.of(counter, "demo").code().path("url").asString())
                .startsWith(counter.system().origin() + "/order");
        assertThat(PairedDevice.open(counter, "display").toString())
                .contains(counter.system().origin() + "/barista");
    }

    /** A variable that nobody reads is a mistake in its name, or a setting that is no more. */
    @ParameterizedTest
    @EnumSource
    void somebodyReadsEveryVariable(Service service) throws IOException {
        TaskDefinition task = TaskDefinition.of(counter.system().aws().deployment(), service.id());
        Set<String> given = new TreeSet<>(task.environment().keySet());
        given.addAll(task.secrets());

        assertThat(given).hasSizeGreaterThan(10);
        given.removeAll(KnownVariables.of(service.id() + "-service"));
        assertThat(given).isEmpty();
    }

    /** After a day in which everything was used once. What is seldom done is listed with its reason. */
    @ParameterizedTest
    @EnumSource
    void roleAllowsWhatItsServiceCallsAndNothingElse(Service service) {
        day.useEverything();
        LocalAws aws = counter.system().aws();
        List<GrantedRight> granted = GrantedRight.of(
                aws.deployment(),
                TaskDefinition.of(aws.deployment(), service.id()).role());

        Awaitility.await("calls for all that " + service.id() + " may do")
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(granted.stream()
                                .filter(right -> calls(service.id()).noneMatch(right::covers))
                                .map(right -> service.id() + ": " + right))
                        .isSubsetOf(SELDOM.keySet()));
        assertThat(calls(service.id())
                        .filter(call -> granted.stream().noneMatch(right -> right.covers(call)))
                        .map(call -> GrantedRight.line(call.action(), call.resource())))
                .isEmpty();
    }

    /** A reason for what nobody may do is no reason. */
    @Test
    void whatIsSeldomDoneIsAllowed() {
        Deployment deployment = counter.system().aws().deployment();
        assertThat(Stream.of(Service.values())
                        .flatMap(service ->
                                GrantedRight.of(
                                                deployment,
                                                TaskDefinition.of(deployment, service.id())
                                                        .role())
                                        .stream()
                                        .map(right -> service.id() + ": " + right)))
                .containsAll(SELDOM.keySet());
    }

    @Test
    void rolesOfWorkflowsAllowWhatTheirStatesCall() {
        day.useEverything();
        LocalAws aws = counter.system().aws();
        Map<String, String> roles = OtherNames.rolesOfWorkflows();
        assertThat(roles).hasSize(4);
        Counter.await(
                "calls of a workflow", () -> calls("elsewhere-order-processor").count() > 3);

        roles.forEach((workflow, role) -> {
            List<GrantedRight> granted = GrantedRight.of(aws.deployment(), role);
            assertThat(granted).as(workflow).isNotEmpty();
            assertThat(calls(workflow)
                            .filter(call -> granted.stream().noneMatch(right -> right.covers(call)))
                            .map(call -> GrantedRight.line(call.action(), call.resource())))
                    .as(workflow)
                    .isEmpty();
        });
    }

    private static Stream<Call> calls(String caller) {
        return counter.system().aws().calls().stream()
                .filter(call -> call.caller().equals(caller));
    }
}
