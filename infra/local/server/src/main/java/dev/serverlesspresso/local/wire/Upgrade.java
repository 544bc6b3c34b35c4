package dev.serverlesspresso.local.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpRequest;

/** Takes over the connection of a WebSocket request for {@code /mqtt}. */
@FunctionalInterface
public interface Upgrade {
    /** The request is released by the caller afterwards; whoever keeps it has to retain it. */
    void upgrade(ChannelHandlerContext context, FullHttpRequest request);
}
