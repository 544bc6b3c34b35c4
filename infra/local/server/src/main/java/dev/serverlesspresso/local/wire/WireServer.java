package dev.serverlesspresso.local.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** The HTTP/1.1 server on the one port of the local AWS. */
public final class WireServer implements AutoCloseable {
    /** DynamoDB's largest request, 16 MB, with room for its escapes. */
    private static final int LARGEST_REQUEST = 20 * 1024 * 1024;

    private static final int LONGEST_LINE = 64 * 1024;

    private final EventLoopGroup loops;
    private final Channel channel;

    private WireServer(EventLoopGroup loops, Channel channel) {
        this.loops = loops;
        this.channel = channel;
    }

    /**
     * Binds the port and serves.
     *
     * @throws AddressInUseException if it cannot be bound
     */
    public static WireServer start(WireSettings settings) {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(
                Math.max(4, Runtime.getRuntime().availableProcessors()),
                new DefaultThreadFactory("local-aws-wire", true),
                NioIoHandler.newFactory());
        Router router = new Router(settings.byTarget(), settings.byService(), settings.accessKeys());
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Connections(router, settings))
                .bind(settings.address())
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            var unused = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw new AddressInUseException(settings.address(), bound.cause());
        }
        return new WireServer(loops, bound.channel());
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) channel.localAddress();
    }

    @Override
    public void close() {
        channel.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
    }

    private static final class Connections extends ChannelInitializer<SocketChannel> {
        private final Router router;
        private final WireSettings settings;

        Connections(Router router, WireSettings settings) {
            this.router = router;
            this.settings = settings;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            channel.pipeline()
                    .addLast(new HttpServerCodec(LONGEST_LINE, LONGEST_LINE, 64 * 1024))
                    .addLast(new HttpObjectAggregator(LARGEST_REQUEST, true))
                    .addLast(new WireHandler(router, settings.pages(), settings.mqtt()));
        }
    }
}
