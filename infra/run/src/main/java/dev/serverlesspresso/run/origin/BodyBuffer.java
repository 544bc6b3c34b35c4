package dev.serverlesspresso.run.origin;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.ImmediatePooledByteBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListeners;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * Takes a whole body before anything behind the origin hears of the request, so that a slow phone holds no connection
 * of a service. What is in memory for all requests together is bounded.
 */
final class BodyBuffer implements HttpHandler {
    private static final AttachmentKey<byte[]> BODY = AttachmentKey.create(byte[].class);

    private final Limits limits;
    private final HttpHandler next;
    private final HttpHandler reading;
    private final AtomicLong inMemory = new AtomicLong();

    BodyBuffer(Limits limits, HttpHandler next) {
        this.limits = limits;
        this.next = next;
        this.reading = new HttpContinueReadHandler(exchange -> new Reading(exchange).begin());
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.isRequestComplete()) {
            next.handleRequest(exchange);
        } else if (exchange.getRequestContentLength() > limits.sizes().body()) {
            Problem.TOO_LARGE.answer(exchange);
        } else {
            ChunkedBody.in(exchange);
            reading.handleRequest(exchange);
        }
    }

    /** Lets the next handler read the body that was taken before. */
    static void giveBack(HttpServerExchange exchange) {
        byte @Nullable [] body = exchange.removeAttachment(BODY);
        if (body != null && body.length > 0) {
            Connectors.ungetRequestBytes(exchange, new ImmediatePooledByteBuffer(ByteBuffer.wrap(body)));
            Connectors.resetRequestChannel(exchange);
        }
    }

    /** One body on its way in; all of it happens on the connection's own thread. */
    private final class Reading {
        private final HttpServerExchange exchange;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final StreamSourceChannel channel;
        private final XnioExecutor.Key deadline;
        private boolean ended;

        Reading(HttpServerExchange exchange) {
            this.exchange = exchange;
            this.channel = exchange.getRequestChannel();
            this.deadline = exchange.getIoThread()
                    .executeAfter(
                            () -> end(Problem.TOO_SLOW::answer),
                            limits.times().body().toMillis(),
                            TimeUnit.MILLISECONDS);
            exchange.addExchangeCompleteListener((completed, others) -> {
                inMemory.addAndGet(-body.size());
                others.proceed();
            });
        }

        void begin() {
            exchange.dispatch(exchange.getIoThread(), () -> {
                channel.getReadSetter().set(readable -> read());
                read();
                if (!ended) {
                    channel.resumeReads();
                }
            });
        }

        private void read() {
            try (PooledByteBuffer pooled =
                    exchange.getConnection().getByteBufferPool().allocate()) {
                ByteBuffer buffer = pooled.getBuffer();
                while (!ended) {
                    buffer.clear();
                    int count = channel.read(buffer);
                    if (count == 0) {
                        return;
                    }
                    if (count < 0) {
                        end(this::handOn);
                    } else {
                        buffer.flip();
                        take(buffer);
                    }
                }
            } catch (IOException e) {
                end(Problem.MALFORMED::answer);
            }
        }

        private void take(ByteBuffer buffer) {
            int count = buffer.remaining();
            if (body.size() + count > limits.sizes().body()) {
                end(Problem.TOO_LARGE::answer);
            } else if (inMemory.addAndGet(count) > limits.sizes().bodies()) {
                inMemory.addAndGet(-count);
                end(Problem.OVERLOADED::answer);
            } else {
                byte[] bytes = new byte[count];
                buffer.get(bytes);
                body.writeBytes(bytes);
            }
        }

        private void handOn(HttpServerExchange whole) throws Exception {
            byte[] bytes = body.toByteArray();
            whole.getRequestHeaders().remove(Headers.TRANSFER_ENCODING);
            whole.getRequestHeaders().put(Headers.CONTENT_LENGTH, bytes.length);
            whole.putAttachment(BODY, bytes);
            next.handleRequest(whole);
        }

        private void end(HttpHandler then) {
            if (ended) {
                return;
            }
            ended = true;
            deadline.remove();
            channel.getReadSetter().set(ChannelListeners.nullChannelListener());
            channel.suspendReads();
            Connectors.executeRootHandler(then, exchange);
        }
    }
}
