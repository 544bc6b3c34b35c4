package dev.serverlesspresso.local.wire;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;

/** The HTTP/1.1 server on the one AWS port of the local AWS. */
public final class WireServer {
    /** DynamoDB's largest request, 16 MB, with room for its escapes. */
    private static final int LARGEST_REQUEST = 20 * 1024 * 1024;

    private static final int LONGEST_LINE = 64 * 1024;

    private WireServer() {}

    /**
     * Binds the port and serves.
     *
     * @throws AddressInUseException if it cannot be bound
     */
    public static Listener start(WireSettings settings) {
        Authentication authentication = new Authentication(settings.accessKeys(), settings.clock());
        Router router = new Router(settings.byTarget(), settings.byService(), authentication);
        int threads = Math.max(4, Runtime.getRuntime().availableProcessors());
        return Listener.bind(settings.address(), "local-aws-wire", threads, new Connections(router, settings));
    }

    private static final class Connections extends ChannelInitializer<SocketChannel> {
        private final Router router;
        private final WireSettings settings;
        private final ConnectionLimit limit;

        Connections(Router router, WireSettings settings) {
            this.router = router;
            this.settings = settings;
            limit = new ConnectionLimit(settings.limits().connections());
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            channel.pipeline()
                    .addLast(limit)
                    .addLast(new HttpServerCodec(LONGEST_LINE, LONGEST_LINE, 64 * 1024))
                    .addLast(new RequestTimeouts(settings.limits()))
                    .addLast(new BrowserGuard(settings.browsers()))
                    .addLast(new WholeRequests(LARGEST_REQUEST))
                    .addLast(new WireHandler(router, settings.pages(), settings.mqtt(), settings.clock()));
        }
    }
}
