package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests of one connection, answered one after the other in their order. */
final class WireHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(WireHandler.class);
    private static final int MOST_WAITING = 16;

    private final Router router;
    private final LocalPages pages;
    private final Upgrade mqtt;
    private final Clock clock;
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private boolean busy;

    private record Pending(WireRequest request, boolean keepAlive) {}

    WireHandler(Router router, LocalPages pages, Upgrade mqtt, Clock clock) {
        this.router = router;
        this.pages = pages;
        this.mqtt = mqtt;
        this.clock = clock;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        if (!request.decoderResult().isSuccess() || request.protocolVersion().majorVersion() != 1) {
            Answers.refuse(
                    context,
                    request,
                    AwsError.badRequest("MalformedHttpRequestException", "the request is not well-formed HTTP/1.1"));
        } else if (isMqtt(request)) {
            mqtt.upgrade(context, request);
        } else {
            waiting.add(new Pending(read(context, request), HttpUtil.isKeepAlive(request)));
            context.channel().config().setAutoRead(waiting.size() < MOST_WAITING);
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
        context.channel().config().setAutoRead(waiting.size() < MOST_WAITING);
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
        Answers.write(context, response.with("Date", date()), keepAlive);
        busy = false;
        next(context);
    }

    /** By this date the SDK corrects the time that it signs with. */
    private String date() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
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
