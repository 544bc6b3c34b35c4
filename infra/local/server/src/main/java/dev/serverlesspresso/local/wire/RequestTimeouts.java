package dev.serverlesspresso.local.wire;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection that keeps the server waiting: for a head, for a body, or for its next request. While a request is
 * being answered nothing is expected of the client.
 */
final class RequestTimeouts extends ChannelDuplexHandler {
    private final WireLimits limits;
    private int unanswered;
    private boolean reading;
    private @Nullable Future<?> end;

    RequestTimeouts(WireLimits limits) {
        this.limits = limits;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        expect(context, limits.headWithin());
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            reading = true;
            expect(context, limits.bodyWithin());
        }
        if (message instanceof LastHttpContent) {
            reading = false;
            unanswered++;
            stop();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean upgraded = message instanceof HttpResponse answer
                && answer.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
        if (upgraded) {
            stop();
            context.pipeline().remove(this);
        } else if (message instanceof LastHttpContent) {
            unanswered = Math.max(0, unanswered - 1);
            if (unanswered == 0 && !reading) {
                expect(context, limits.idle());
            }
        }
        var unused = context.write(message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private void expect(ChannelHandlerContext context, Duration within) {
        stop();
        end = context.executor()
                .schedule(
                        () -> {
                            var unused = context.close();
                        },
                        within.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }
}
