package dev.serverlesspresso.run.origin;

import io.undertow.conduits.ReadDataStreamSourceConduit;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.Headers;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Reads chunks in place of Undertow, which closes the connection at a broken one before anybody can answer, and takes
 * whatever stands between a chunk and the end of its line.
 */
final class ChunkedBody extends AbstractStreamSourceConduit<StreamSourceConduit> {
    private final HttpServerExchange exchange;
    private final HttpServerConnection connection;
    private final Chunks chunks = new Chunks();
    private boolean broken;

    /** What has arrived together with the head comes first. */
    private ChunkedBody(HttpServerExchange exchange, HttpServerConnection connection) {
        super(new ReadDataStreamSourceConduit(connection.getOriginalSourceConduit(), connection));
        this.exchange = exchange;
        this.connection = connection;
    }

    /** Has chunks of this request read here; before anything else looks at its body. */
    static void in(HttpServerExchange exchange) {
        if (exchange.getRequestHeaders().contains(Headers.TRANSFER_ENCODING)
                && exchange.getConnection() instanceof HttpServerConnection connection) {
            exchange.addRequestWrapper((undertows, wrapped) -> new ChunkedBody(wrapped, connection));
        }
    }

    @Override
    public int read(ByteBuffer body) throws IOException {
        int before = body.position();
        try (PooledByteBuffer pooled = connection.getByteBufferPool().allocate()) {
            while (!chunks.isEnded() && body.hasRemaining()) {
                ByteBuffer arrived = pooled.getBuffer().clear();
                arrived.limit(Math.min(arrived.capacity(), body.remaining()));
                int count = next.read(arrived);
                if (count == 0) {
                    break;
                }
                take(count, arrived.flip(), body);
            }
        }
        int taken = body.position() - before;
        return taken == 0 && chunks.isEnded() ? -1 : taken;
    }

    /** After a broken chunk nobody knows what a byte means, and what still comes is only taken off the connection. */
    private void take(int count, ByteBuffer arrived, ByteBuffer body) throws IOException {
        if (count < 0) {
            throw new EOFException("the body ends in the middle of its chunks");
        }
        if (broken) {
            return;
        }
        try {
            chunks.read(arrived, body);
        } catch (IOException e) {
            broken = true;
            exchange.setPersistent(false);
            throw e;
        }
        if (chunks.isEnded()) {
            keepForTheNextRequest(arrived);
            Connectors.terminateRequest(exchange);
        }
    }

    private void keepForTheNextRequest(ByteBuffer rest) {
        if (rest.hasRemaining()) {
            PooledByteBuffer kept = connection.getByteBufferPool().allocate();
            kept.getBuffer().put(rest).flip();
            connection.ungetRequestBytes(kept);
        }
    }

    @Override
    public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            if (buffers[i].hasRemaining()) {
                return read(buffers[i]);
            }
        }
        return 0;
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        return target.transferFrom(new ConduitReadableByteChannel(this), position, count);
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target) throws IOException {
        return IoUtils.transfer(new ConduitReadableByteChannel(this), count, through, target);
    }

    @Override
    public void terminateReads() throws IOException {
        if (!chunks.isEnded()) {
            exchange.setPersistent(false);
            super.terminateReads();
        }
    }
}
