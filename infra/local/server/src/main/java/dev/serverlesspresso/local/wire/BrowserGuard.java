package dev.serverlesspresso.local.wire;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.http.BrowserRules;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses what comes from a page of another origin as soon as the head of the request is there. */
final class BrowserGuard extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(BrowserGuard.class);

    private final BrowserRules rules;
    private boolean refused;

    BrowserGuard(BrowserRules rules) {
        this.rules = rules;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!refused
                && message instanceof HttpRequest request
                && request.decoderResult().isSuccess()) {
            Optional<String> refusal = rules.refusal(request.method().name(), request.headers()::getAll);
            refusal.ifPresent(reason -> refuse(context, request, reason));
        }
        if (refused && message instanceof HttpObject) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private void refuse(ChannelHandlerContext context, HttpRequest request, String reason) {
        refused = true;
        LOG.atInfo()
                .addKeyValue("host", request.headers().get("Host"))
                .addKeyValue("origin", request.headers().get("Origin"))
                .log("request of a browser refused");
        Answers.refuse(context, request, AwsError.withStatus(403, "AccessDeniedException", reason));
    }
}
