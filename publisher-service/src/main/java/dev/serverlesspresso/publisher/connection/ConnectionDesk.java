package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.kit.access.AccessToken;
import dev.serverlesspresso.kit.access.Caller;
import org.jspecify.annotations.Nullable;

/** Opens connections for those who may have them, and ends a caller's own. */
public final class ConnectionDesk {
    private final Connections connections;
    private final PairedDisplays displays;
    private final ConnectionLimit limit;
    private final ClientIds clientIds;

    public ConnectionDesk(
            Connections connections, PairedDisplays displays, ConnectionLimit limit, ClientIds clientIds) {
        this.connections = connections;
        this.displays = displays;
        this.limit = limit;
        this.clientIds = clientIds;
    }

    public ConnectionOutcome open(Caller caller, AccessToken token, String shopId, @Nullable String screenName) {
        ScreenRules.Decision decision = ScreenRules.decide(caller, shopId, screenName);
        Screen screen = decision.screen();
        if (screen == null) {
            return new ConnectionOutcome(null, decision.refusal());
        }
        if (!limit.takeOne(caller, token)) {
            return ConnectionOutcome.refused(Refusal.TOO_MANY);
        }
        if (caller instanceof Caller.Device && !displays.isPaired(token)) {
            return ConnectionOutcome.refused(Refusal.NOT_PAIRED);
        }
        String clientId = clientIds.next(caller, screen);
        return ConnectionOutcome.opened(connections.open(screen, clientId, token.expiresAt()));
    }

    public long secondsUntilNext() {
        return limit.secondsUntilNext();
    }

    /** Whether the client was the caller's, and is connected no more. */
    public boolean end(Caller caller, String shopId, String clientId) {
        boolean own = caller.belongsTo(shopId) && ClientIds.isOf(caller, shopId, clientId);
        if (own) {
            connections.end(clientId);
        }
        return own;
    }

    /** A display that was removed hears nothing more. */
    public void removed(String shopId, String displayId) {
        connections.end(ClientIds.ofDisplay(shopId, displayId));
    }
}
