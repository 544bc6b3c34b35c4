package dev.serverlesspresso.run.origin;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ConduitFactory;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.ConduitWritableByteChannel;
import org.xnio.conduits.Conduits;
import org.xnio.conduits.StreamSinkConduit;

/** Gives the refusals of the broker, which are worded as AWS IoT Core words them, the shape of the origin's problems. */
record BrokerRefusals(HttpHandler next) implements HttpHandler {

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addResponseWrapper(BrokerRefusals::reshaped);
        next.handleRequest(exchange);
    }

    /** Called when the status and the headers are known and nothing has been sent yet. */
    private static StreamSinkConduit reshaped(ConduitFactory<StreamSinkConduit> factory, HttpServerExchange exchange) {
        int status = exchange.getStatusCode();
        String type = exchange.getResponseHeaders().getFirst(Headers.CONTENT_TYPE);
        if (status < 400 || "application/problem+json".equals(type)) {
            return factory.create();
        }
        Problem problem = Problem.ofStatus(status);
        byte[] body = problem.json().getBytes(StandardCharsets.UTF_8);
        exchange.setStatusCode(problem.status());
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_TYPE, "application/problem+json")
                .put(Headers.CACHE_CONTROL, "no-store")
                .put(Headers.CONTENT_LENGTH, body.length)
                .remove(Headers.TRANSFER_ENCODING);
        if (problem.status() == 503 && !exchange.getResponseHeaders().contains(Headers.RETRY_AFTER)) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, Problem.RETRY_AFTER_SECONDS);
        }
        return new Instead(factory.create(), ByteBuffer.wrap(body));
    }

    /** Takes what is written and sends its own body in place of it. */
    private static final class Instead extends AbstractStreamSinkConduit<StreamSinkConduit> {
        private final ByteBuffer body;

        Instead(StreamSinkConduit next, ByteBuffer body) {
            super(next);
            this.body = body;
        }

        @Override
        public int write(ByteBuffer bytes) {
            int count = bytes.remaining();
            bytes.position(bytes.limit());
            return count;
        }

        @Override
        public long write(ByteBuffer[] buffers, int offset, int length) {
            long count = 0;
            for (int i = offset; i < offset + length; i++) {
                count += write(buffers[i]);
            }
            return count;
        }

        @Override
        public int writeFinal(ByteBuffer bytes) throws IOException {
            return Conduits.writeFinalBasic(this, bytes);
        }

        @Override
        public long writeFinal(ByteBuffer[] buffers, int offset, int length) throws IOException {
            return Conduits.writeFinalBasic(this, buffers, offset, length);
        }

        @Override
        public long transferFrom(FileChannel source, long position, long count) throws IOException {
            return source.transferTo(position, count, new ConduitWritableByteChannel(this));
        }

        @Override
        public long transferFrom(StreamSourceChannel source, long count, ByteBuffer through) throws IOException {
            return IoUtils.transfer(source, count, through, new ConduitWritableByteChannel(this));
        }

        /** Some hundred bytes, at the beginning of an answer: a socket that does not take them is given up. */
        @Override
        public void terminateWrites() throws IOException {
            next.write(body);
            if (body.hasRemaining()) {
                throw new IOException("the client does not read");
            }
            next.terminateWrites();
        }
    }
}
