package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.kit.access.AccessToken;
import dev.serverlesspresso.kit.access.Caller;
import dev.serverlesspresso.kit.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** Opens connections for those who may have them, and ends a caller's own. */
public final class ConnectionDesk {

    private final Connections connections;
    private final PairedDevices devices;
    private final ConnectionLimit limit;
    private final ClientIds clientIds;

    ConnectionDesk(Connections connections, PairedDevices devices, ConnectionLimit limit, ClientIds clientIds) {
        this.connections = connections;
        this.devices = devices;
        this.limit = limit;
        this.clientIds = clientIds;
    }

    Outcome<Connection, ConnectionRefusal> open(
            Caller caller, AccessToken token, String shopId, @Nullable String screenName) {
        return ScreenRules.decide(caller, shopId, screenName).flatMap(screen -> open(caller, token, screen));
    }

    private Outcome<Connection, ConnectionRefusal> open(Caller caller, AccessToken token, Screen screen) {
        if (!limit.takeOne(caller, token)) {
            return Outcome.refused(ConnectionRefusal.TOO_MANY);
        }
        if (caller instanceof Caller.Device && !devices.isPaired(token)) {
            return Outcome.refused(ConnectionRefusal.NOT_PAIRED);
        }
        return Outcome.of(connections.open(screen, clientIds.next(caller, screen), token.expiresAt()));
    }

    long secondsUntilNext() {
        return limit.secondsUntilNext();
    }

    /** Ends the connection of a client if the client is the caller's; false if it is not. */
    boolean end(Caller caller, String shopId, String clientId) {
        boolean own = caller.belongsTo(shopId) && ClientIds.isOf(caller, shopId, clientId);
        if (own) {
            connections.end(clientId);
        }
        return own;
    }

    /** Disconnects a device that was removed. */
    public void disconnectDevice(String shopId, String deviceId) {
        connections.end(ClientIds.ofDevice(shopId, deviceId));
    }
}
