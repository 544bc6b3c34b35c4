package dev.serverlesspresso.local.wire;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests of one connection, answered one after the other in their order. */
final class WireHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(WireHandler.class);
    private static final int MOST_WAITING = 64;

    private final Router router;
    private final LocalPages pages;
    private final Upgrade mqtt;
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private boolean busy;

    private record Pending(WireRequest request, boolean keepAlive) {}

    WireHandler(Router router, LocalPages pages, Upgrade mqtt) {
        this.router = router;
        this.pages = pages;
        this.mqtt = mqtt;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        if (!request.decoderResult().isSuccess()) {
            write(context, WireResponse.of(400, "text/plain", "malformed HTTP request\n"), false);
        } else if (isMqtt(request)) {
            mqtt.upgrade(context, request);
        } else if (waiting.size() >= MOST_WAITING) {
            close(context);
        } else {
            waiting.add(new Pending(read(context, request), HttpUtil.isKeepAlive(request)));
            next(context);
        }
    }

    private static boolean isMqtt(FullHttpRequest request) {
        return MqttHandler.isMqtt(request.uri()) && MqttHandler.isUpgrade(request);
    }

    private static WireRequest read(ChannelHandlerContext context, FullHttpRequest request) {
        return new WireRequest(
                request.method().name(),
                request.uri(),
                request.headers().copy(),
                ByteBufUtil.getBytes(request.content()),
                () -> context.channel().isActive());
    }

    private void next(ChannelHandlerContext context) {
        Pending pending = busy ? null : waiting.poll();
        if (pending == null) {
            return;
        }
        busy = true;
        if (pending.request().path().equals("/_local/health")) {
            answer(context, pages.health(), pending.keepAlive());
            return;
        }
        var unused = router.route(pending.request())
                .whenCompleteAsync(
                        (response, failure) -> {
                            if (failure == null) {
                                answer(context, response, pending.keepAlive());
                            } else {
                                LOG.error("a request could not be answered", failure);
                                close(context);
                            }
                        },
                        context.executor());
    }

    private void answer(ChannelHandlerContext context, WireResponse response, boolean keepAlive) {
        write(context, response, keepAlive);
        busy = false;
        next(context);
    }

    private static void write(ChannelHandlerContext context, WireResponse answer, boolean keepAlive) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(answer.body()));
        answer.headers().forEach(response.headers()::set);
        HttpUtil.setContentLength(response, answer.body().length);
        HttpUtil.setKeepAlive(response, keepAlive);
        var written = context.writeAndFlush(response);
        if (!keepAlive) {
            var unused = written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("connection {} failed", context.channel(), cause);
        close(context);
    }

    private static void close(ChannelHandlerContext context) {
        var unused = context.close();
    }
}
