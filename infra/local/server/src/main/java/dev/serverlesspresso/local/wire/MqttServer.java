package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.http.BrowserRules;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetSocketAddress;

/** The port of the screens: WebSockets for MQTT and nothing else. No AWS operation is behind it. */
public final class MqttServer {
    private static final int LARGEST_REQUEST = 1024;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int THREADS = 2;

    private MqttServer() {}

    /**
     * Binds the port and serves.
     *
     * @throws AddressInUseException if it cannot be bound
     */
    public static Listener start(InetSocketAddress address, BrowserRules browsers, WireLimits limits, Upgrade screens) {
        return Listener.bind(address, "local-aws-mqtt", THREADS, new Connections(browsers, limits, screens));
    }

    private static final class Connections extends ChannelInitializer<SocketChannel> {
        private final BrowserRules browsers;
        private final WireLimits limits;
        private final Upgrade screens;
        private final ConnectionLimit limit;

        Connections(BrowserRules browsers, WireLimits limits, Upgrade screens) {
            this.browsers = browsers;
            this.limits = limits;
            limit = new ConnectionLimit(limits.connections());
            this.screens = screens;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            channel.pipeline()
                    .addLast(limit)
                    .addLast(new HttpServerCodec(LONGEST_LINE, LONGEST_LINE, 8 * 1024))
                    .addLast(new RequestTimeouts(limits))
                    .addLast(new BrowserGuard(browsers))
                    .addLast(new WholeRequests(LARGEST_REQUEST))
                    .addLast(new MqttHandler(screens));
        }
    }
}
