package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.calls.Call;
import dev.serverlesspresso.local.calls.CallLog;
import dev.serverlesspresso.local.deployer.Deployer;
import dev.serverlesspresso.local.deployer.Deployment;
import dev.serverlesspresso.local.deployer.Platform;
import dev.serverlesspresso.local.dynamodb.DynamoDb;
import dev.serverlesspresso.local.events.EventBridge;
import dev.serverlesspresso.local.iot.IotCore;
import dev.serverlesspresso.local.iot.broker.IotSettings;
import dev.serverlesspresso.local.iot.login.ScreenCredentials.Credentials;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.sqs.Queues;
import dev.serverlesspresso.local.states.StepFunctions;
import dev.serverlesspresso.local.states.integration.Services;
import dev.serverlesspresso.local.states.integration.TaskCalls;
import dev.serverlesspresso.local.sts.SecurityTokens;
import dev.serverlesspresso.local.time.Scheduler;
import dev.serverlesspresso.local.time.SystemScheduler;
import dev.serverlesspresso.local.wire.Listener;
import dev.serverlesspresso.local.wire.MqttServer;
import dev.serverlesspresso.local.wire.WireLimits;
import dev.serverlesspresso.local.wire.WireServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * An AWS to build on, in this process: one journal, all engines, one port for
 * AWS operations and one for screens. CloseStack it ends everything and keeps what is
 * in the data folder.
 */
public final class LocalAws implements AutoCloseable {
    private static final List<String> PARTS = List.of("dynamodb", "events", "iot", "sqs", "states", "sts", "templates");

    private final CloseStack closeables;
    private final LocalAwsSettings settings;
    private final Health health = new Health();
    private final CallLog calls = new CallLog();
    private final Scheduler scheduler;
    private final Journal journal;
    private final CompletableFuture<Queues> queues;
    private final SecurityTokens tokens;
    private final DynamoDb dynamodb;
    private final EventBridge events;
    private final Workflows workflows = new Workflows();
    private final StepFunctions states;
    private final IotCore iot;
    private final URI endpoint;
    private final URI mqtt;
    private final Deployment deployment;

    private LocalAws(LocalAwsSettings settings, Consumer<String> notices, CloseStack closeables) {
        this.settings = settings;
        this.closeables = closeables;
        PARTS.forEach(part -> health.set(part, "starting"));
        ExecutorService workers = Executors.newFixedThreadPool(4, LocalAws::worker);
        closeables.push(workers::shutdownNow);
        Scheduler given = settings.scheduler();
        scheduler = closeables.push(given == null ? new SystemScheduler() : given);
        journal =
                closeables.push(settings.data() == null ? Journal.inMemory() : Journal.open(settings.data(), notices));
        queues = CompletableFuture.supplyAsync(() -> Queues.start(journal, settings.data(), notices), workers);
        closeables.push(this::closeQueues);
        tokens = closeables.push(new SecurityTokens(journal, scheduler));
        dynamodb = closeables.push(new DynamoDb(journal, scheduler));
        events = closeables.push(new EventBridge(journal, scheduler, workflows, this::sqs));
        states = closeables.push(new StepFunctions(journal, scheduler, settings.ids(), services(), events::publish));
        workflows.connect(states);
        CompletableFuture<IotCore> lateIot = new CompletableFuture<>();
        Endpoints endpoints = new Endpoints(dynamodb, events, workflows, tokens, queues, lateIot, workers, calls);
        Listener wire = closeables.push(
                WireServer.start(endpoints.settings(settings, health, settings.browsers(), scheduler.clock())));
        endpoint = URI.create(
                "http://" + hostName(settings.address()) + ":" + wire.address().getPort());
        iot = closeables.push(new IotCore(journal, scheduler, this::credentials, IotSettings.defaults(iotEndpoint())));
        lateIot.complete(iot);
        Listener screens = closeables.push(startMqtt());
        mqtt = URI.create("ws://localhost:" + screens.address().getPort());
        deployment = begin();
    }

    /**
     * Starts everything and deploys the templates.
     *
     * @throws RuntimeException with a message of one line if the port is taken, the data folder is damaged or a template
     *     cannot be deployed; nothing is left running then
     */
    public static LocalAws start(LocalAwsSettings settings) {
        return start(settings, notice -> {});
    }

    /**
     * As {@link #start(LocalAwsSettings)}.
     *
     * @param notices is told in one sentence what whoever runs this should know, such as that the disk is full and writes
     *     are refused, or that there is room again; must be short
     */
    public static LocalAws start(LocalAwsSettings settings, Consumer<String> notices) {
        CloseStack closeables = new CloseStack();
        try {
            return new LocalAws(settings, notices, closeables);
        } catch (CompletionException e) {
            closeables.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException e) {
            closeables.close();
            throw e;
        }
    }

    private Listener startMqtt() {
        return MqttServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.mqttPort()),
                settings.screens(),
                WireLimits.ofScreens(),
                iot::upgradeScreen);
    }

    private Services services() {
        return Services.none()
                .calledThrough(this::callFromState)
                .transactional(
                        "dynamodb",
                        (transaction, action, request) -> dynamodb.execute(transaction, operation(action), request))
                .transactional(
                        "events",
                        (transaction, action, request) -> events.execute(transaction, operation(action), request))
                .external("sqs", (action, request) -> sqs(operation(action), request));
    }

    private JsonNode callFromState(TaskCalls.TaskCall call, Supplier<JsonNode> service) throws TimeoutException {
        calls.called(call.stateMachine(), call.service(), operation(call.action()), call.request());
        return settings.calls().call(call, service);
    }

    private static String operation(String action) {
        return action.substring(0, 1).toUpperCase(Locale.ROOT) + action.substring(1);
    }

    private CompletionStage<JsonNode> sqs(String operation, JsonNode request) {
        return queues.thenCompose(started -> started.call(operation, request));
    }

    private Optional<Credentials> credentials(String accessKeyId) {
        return tokens.grant(accessKeyId)
                .map(grant -> new Credentials(
                        grant.secretAccessKey(), grant.sessionToken(), grant.expiration(), grant.sessionPolicy()));
    }

    private static String hostName(String address) {
        return address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address;
    }

    private String iotEndpoint() {
        String given = settings.iotEndpoint();
        return given == null ? endpoint.getAuthority() : given;
    }

    /** Deploys, then lets everything go on that an earlier process left. */
    private Deployment begin() {
        queues.join();
        Platform platform =
                new Platform(dynamodb::execute, workflows, events, this::sqs, new KnownRoles(journal, tokens));
        Deployment done = new Deployer(journal, platform, endpoint::toString, settings.inTheirPlace())
                .deploy(settings.templates().get());
        dynamodb.start();
        states.start();
        events.start();
        PARTS.forEach(part -> health.set(part, "running"));
        return done;
    }

    /** What AWS SDK clients are given as their endpoint. */
    public URI endpoint() {
        return endpoint;
    }

    /** Where screens open their WebSockets for MQTT, with temporary credentials only. */
    public URI mqtt() {
        return mqtt;
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    public DynamoDb dynamodb() {
        return dynamodb;
    }

    public EventBridge events() {
        return events;
    }

    public StepFunctions states() {
        return states;
    }

    public IotCore iot() {
        return iot;
    }

    /** What starting has changed. */
    public Deployment deployment() {
        return deployment;
    }

    /** Who has called what since the start: services by their access keys, workflows by their names. */
    public Set<Call> calls() {
        return calls.all();
    }

    /** What AWS would have charged for since the start. */
    public Usage usage() {
        return new Usage(
                events.entries(),
                queues.join().requests(),
                workflows.expressRequests(),
                dynamodb.capacity(),
                iot.counts());
    }

    /** Reads and writes of the journal within one transaction, for tests that have to set something up at once. */
    public <T> T write(java.util.function.Function<JournalTransaction, T> work) {
        return journal.write(work);
    }

    private void closeQueues() {
        queues.handle((started, failure) -> {
                    if (failure == null) {
                        started.close();
                    }
                    return true;
                })
                .join();
    }

    @Override
    public void close() {
        closeables.close();
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "local-aws-worker");
        thread.setDaemon(true);
        return thread;
    }
}
