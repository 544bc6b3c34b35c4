package dev.serverlesspresso.run.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class ConnectionLimitTests {
    private final ConnectionLimit limit = new ConnectionLimit(new Limits.Connections(3, 2));

    @Test
    void oneAddressLeavesRoomForOthers() throws UnknownHostException {
        assertThat(limit.enter(address(1))).isTrue();
        assertThat(limit.enter(address(1))).isTrue();
        assertThat(limit.enter(address(1))).isFalse();
        assertThat(limit.enter(address(2))).isTrue();
    }

    @Test
    void allTogetherAreLimited() throws UnknownHostException {
        limit.enter(address(1));
        limit.enter(address(1));
        limit.enter(address(2));

        assertThat(limit.enter(address(3))).isFalse();
    }

    @Test
    void closedConnectionMakesRoom() throws UnknownHostException {
        limit.enter(address(1));
        limit.enter(address(1));
        limit.leave(address(1));

        assertThat(limit.all()).isEqualTo(1);
        assertThat(limit.enter(address(1))).isTrue();
        assertThat(limit.enter(address(1))).isFalse();
    }

    private static InetAddress address(int last) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) last});
    }
}
