package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;

/** Puts a request together with its body, which has a limit. */
final class WholeRequests extends HttpObjectAggregator {
    private final int most;

    WholeRequests(int most) {
        super(most, true);
        this.most = most;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage request) {
        Answers.refuse(
                context,
                request,
                AwsError.withStatus(
                        413, "RequestEntityTooLargeException", "a request has at most " + most + " bytes of body"));
    }
}
