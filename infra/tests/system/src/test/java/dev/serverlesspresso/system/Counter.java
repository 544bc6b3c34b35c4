package dev.serverlesspresso.system;

import dev.serverlesspresso.local.signin.ScriptedSignIn;
import dev.serverlesspresso.local.signin.StaffMember;
import dev.serverlesspresso.run.RunSettings;
import dev.serverlesspresso.run.WholeSystem;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The running system as its tests see it: its API, its staff and every event on its buses. */
public final class Counter implements AutoCloseable {
    private final WholeSystem system;
    private final RunSettings settings;
    private final Events events;
    private final Messages messages;
    private final Map<String, String> staffTokens = new ConcurrentHashMap<>();
    private final Set<String> displaySecrets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger shopsMade = new AtomicInteger();

    Counter(WholeSystem system, RunSettings settings) {
        this.system = system;
        this.settings = settings;
        this.events = new Events();
        system.aws().events().subscribe(events::record);
        this.messages = Messages.heardBy(
                new ScreenConnection(OwnConnection.url(system.aws().endpoint()), "system-tests"));
        Shop.SHARED.forEach(shop -> Shop.of(this, shop).madeRoomy());
    }

    public WholeSystem system() {
        return system;
    }

    /** How it was started: its ports and its data folder. */
    public RunSettings settings() {
        return settings;
    }

    /** Every MQTT message since the tests began. */
    public Messages messages() {
        return messages;
    }

    /** The access tokens that staff of these tests have. */
    public Collection<String> staffTokens() {
        return List.copyOf(staffTokens.values());
    }

    /** A display that its manager has just let into the shop. */
    public PairedDevice pairedDisplay(String shop) {
        return PairedDevice.in(this, shop, "display");
    }

    /** A tablet that its manager has just let into the shop. */
    public PairedDevice pairedTablet(String shop) {
        return PairedDevice.in(this, shop, "tablet");
    }

    /** Everything that only a display of these tests knows. */
    public Collection<String> displaySecrets() {
        return Set.copyOf(displaySecrets);
    }

    void keepSecret(String secret) {
        displaySecrets.add(secret);
    }

    public Events events() {
        return events;
    }

    public Api api() {
        return new Api(system.origin());
    }

    /** The access token of a member of staff, by user name. */
    public String staff(String username) {
        return staffTokens.computeIfAbsent(username, this::signIn);
    }

    public StaffMember member(String username) {
        return found(username).orElseThrow();
    }

    public boolean hasMember(String username) {
        return found(username).isPresent();
    }

    private Optional<StaffMember> found(String username) {
        return system.staff().stream()
                .filter(member -> member.username().equals(username))
                .findFirst();
    }

    private String signIn(String username) {
        try {
            return new ScriptedSignIn(system.signIn())
                    .accessToken(username, member(username).password(), system.origin() + "/barista/signed-in");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A shop that was not there before, open and roomy. */
    Shop makeShop() {
        int number = shopsMade.incrementAndGet();
        return Shop.made(this, "hall-" + number, number);
    }

    /** A phone that has just scanned the code on the shop's display. */
    public Customer scan(String shop) {
        return Customer.scan(this, shop);
    }

    public static void await(String what, java.util.concurrent.Callable<Boolean> condition) {
        org.awaitility.Awaitility.await(what)
                .atMost(java.time.Duration.ofSeconds(20))
                .pollInterval(java.time.Duration.ofMillis(50))
                .until(condition);
    }

    @Override
    public void close() {
        messages.close();
        system.close();
    }
}
