package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.UUID;

/** Writes answers to a connection. */
final class Answers {
    private Answers() {}

    /** Answers in the shape of AWS's errors what no service got to see, and ends the connection. */
    static void refuse(ChannelHandlerContext context, HttpMessage request, AwsError error) {
        String requestId = UUID.randomUUID().toString();
        WireResponse answer = UnknownEndpoint.speaking(request.headers()).error(error, requestId);
        write(context, answer.with("x-amzn-RequestId", requestId), false);
    }

    static void write(ChannelHandlerContext context, WireResponse answer, boolean keepAlive) {
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
}
