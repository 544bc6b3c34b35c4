package dev.serverlesspresso.local.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the open connections of a port; what is too many is told so without a handler being made for it. */
@Sharable
final class ConnectionLimit extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLimit.class);
    private static final byte[] BUSY = String.join(
                    "\r\n",
                    "HTTP/1.1 503 Service Unavailable",
                    "Retry-After: 1",
                    "Content-Length: 0",
                    "Connection: close",
                    "",
                    "")
            .getBytes(StandardCharsets.US_ASCII);

    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    ConnectionLimit(int most) {
        this.most = most;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (isOneMore(context)) {
            context.fireChannelActive();
            return;
        }
        LOG.debug("{} connections are open already", most);
        context.channel().config().setAutoRead(false);
        var unused = context.writeAndFlush(Unpooled.wrappedBuffer(BUSY)).addListener(ChannelFutureListener.CLOSE);
    }

    /** Whether one more fits; it is counted until its channel is closed. */
    private boolean isOneMore(ChannelHandlerContext context) {
        var unused = context.channel().closeFuture().addListener(closed -> open.decrementAndGet());
        return open.incrementAndGet() <= most;
    }
}
