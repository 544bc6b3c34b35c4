package dev.serverlesspresso.qrvalidator.device;

import dev.serverlesspresso.kit.event.EventBus;
import dev.serverlesspresso.kit.problem.Unavailable;
import dev.serverlesspresso.qrvalidator.QrValidatorProperties;
import dev.serverlesspresso.qrvalidator.customer.CustomerTokens;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Issues the credentials of devices, renews and revokes them. */
@Component
public class DeviceDesk {

    private static final Logger log = LoggerFactory.getLogger(DeviceDesk.class);
    private static final int RENEWALS_TRIED = 4;

    private final Devices devices;
    private final RenewalTokens renewalTokens;
    private final CustomerTokens tokens;
    private final EventBus bus;
    private final RandomGenerator random;
    private final Clock clock;
    private final QrValidatorProperties.Pairings settings;

    DeviceDesk(
            Devices devices,
            RenewalTokens renewalTokens,
            CustomerTokens tokens,
            EventBus bus,
            RandomGenerator random,
            Clock clock,
            QrValidatorProperties properties) {
        this.devices = devices;
        this.renewalTokens = renewalTokens;
        this.tokens = tokens;
        this.bus = bus;
        this.random = random;
        this.clock = clock;
        this.settings = properties.pairings();
    }

    /** Issues new tokens to a paired device; empty if it was revoked meanwhile. */
    public Optional<Credential> issueCredential(ShopId shopId, DeviceId id, DeviceKind kind) {
        Instant now = clock.instant();
        String token = renewalTokens.next(shopId, id);
        boolean there = devices.storeToken(shopId, id, Hash.of(token), now, endOfCredential(now));
        return there ? Optional.of(credential(shopId, id, kind, token)) : Optional.empty();
    }

    /** Empty when the token is not one of a device, or was revoked, superseded or left unused for too long. */
    public Optional<Credential> renew(String token) {
        return renewalTokens.read(token).flatMap(named -> renew(token, named));
    }

    private Optional<Credential> renew(String token, RenewalTokens.Named named) {
        for (int tried = 0; tried < RENEWALS_TRIED; tried++) {
            Instant now = clock.instant();
            Optional<Device> found = devices.find(named.shopId(), named.deviceId(), now);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            DeviceKind kind = found.get().kind();
            Hash presented = Hash.of(token);
            Optional<Device.Previous> previous = found.get().previousIfGood(presented, now);
            if (previous.isEmpty() && !found.get().isCurrent(presented)) {
                revokeCopied(named);
                return Optional.empty();
            }
            Optional<String> next = previous.flatMap(Device.Previous::successor)
                    .flatMap(successor -> successor.open(token))
                    .or(() -> rotated(token, presented, named, now));
            if (next.isPresent()) {
                return next.map(text -> credential(named.shopId(), named.deviceId(), kind, text));
            }
        }
        throw new Unavailable("other renewals of device " + named.deviceId() + " were in the way");
    }

    /** The next token; empty when another renewal came first. */
    private Optional<String> rotated(String token, Hash presented, RenewalTokens.Named named, Instant now) {
        String next = renewalTokens.next(named.shopId(), named.deviceId());
        boolean rotated = devices.rotate(
                named.shopId(),
                named.deviceId(),
                new Devices.Renewal(
                        presented,
                        Hash.of(next),
                        SealedToken.seal(next, token, random),
                        now,
                        now.plus(settings.renewalGrace()),
                        endOfCredential(now)));
        return rotated ? Optional.of(next) : Optional.empty();
    }

    /** A token that was renewed already is presented again. It was copied, and which of the two is the device is unknown. */
    private void revokeCopied(RenewalTokens.Named named) {
        log.atWarn()
                .addKeyValue("shopId", named.shopId())
                .addKeyValue("deviceId", named.deviceId())
                .log("renewal token used again, device revoked");
        revoke(named.shopId(), named.deviceId());
    }

    public List<Device> of(ShopId shopId) {
        return devices.of(shopId, clock.instant());
    }

    public boolean isPaired(ShopId shopId, DeviceId id) {
        return devices.find(shopId, id, clock.instant()).isPresent();
    }

    /** Published by every call, so that a confirmation whose answer was lost can be repeated. */
    public void announcePaired(ShopId shopId, DeviceId id, DeviceKind kind) {
        bus.publish(List.of(new DevicePaired(shopId, id, kind, clock.instant())));
    }

    /**
     * Makes the renewal token of a device invalid; the event ends its open connections. The event is published by every
     * call, so a call that failed can be repeated.
     */
    public void revoke(ShopId shopId, DeviceId id) {
        devices.remove(shopId, id);
        bus.publish(List.of(new DeviceRemoved(shopId, id, clock.instant())));
    }

    private Instant endOfCredential(Instant now) {
        return now.plus(settings.credentialValidFor());
    }

    private Credential credential(ShopId shopId, DeviceId id, DeviceKind kind, String renewalToken) {
        CustomerTokens.Issued access =
                tokens.issueForDevice(shopId, id.value(), kind.value(), settings.accessValidFor());
        return new Credential(shopId, id, kind, access, renewalToken);
    }
}
