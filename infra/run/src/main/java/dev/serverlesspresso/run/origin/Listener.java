package dev.serverlesspresso.run.origin;

import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/** The HTTP/1.1 listener on every address of the origin, with limits for what comes before a request is whole. */
final class Listener implements AutoCloseable {
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int IO_THREADS = 2;
    private static final int WORKERS = 8;
    private static final Duration REFUSALS_ARRIVE_WITHIN = Duration.ofMillis(300);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    private final ConnectionLimit limit;
    private final int silentMillis;
    private final HttpOpenListener http;
    private final XnioWorker worker;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<AcceptingChannel<StreamConnection>> channels = new ArrayList<>();

    private Listener(Limits limits, HttpHandler handler) throws IOException {
        limit = new ConnectionLimit(limits.connections());
        silentMillis = millis(limits.times().silent());
        http = new HttpOpenListener(new DefaultByteBufferPool(true, BUFFER_BYTES), options(limits));
        http.setRootHandler(handler);
        worker = Xnio.getInstance(Listener.class.getClassLoader())
                .createWorker(OptionMap.builder()
                        .set(Options.WORKER_NAME, "origin")
                        .set(Options.WORKER_IO_THREADS, IO_THREADS)
                        .set(Options.WORKER_TASK_CORE_THREADS, WORKERS)
                        .set(Options.WORKER_TASK_MAX_THREADS, WORKERS)
                        .set(Options.TCP_NODELAY, true)
                        .getMap());
    }

    static Listener open(List<InetSocketAddress> addresses, Limits limits, HttpHandler handler) throws IOException {
        Listener listener = new Listener(limits, handler);
        try {
            for (InetSocketAddress address : addresses) {
                listener.listenOn(address);
            }
            return listener;
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }

    private static OptionMap options(Limits limits) {
        return OptionMap.builder()
                .set(
                        UndertowOptions.REQUEST_PARSE_TIMEOUT,
                        millis(limits.times().headers()))
                .set(UndertowOptions.NO_REQUEST_TIMEOUT, millis(limits.times().idle()))
                // The origin's own limits answer with a problem; these would only close, or say less.
                .set(UndertowOptions.MAX_HEADER_SIZE, 2 * limits.sizes().head())
                .set(UndertowOptions.MAX_HEADERS, 2 * limits.sizes().headers())
                .set(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
                .getMap();
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    private void listenOn(InetSocketAddress address) throws IOException {
        AcceptingChannel<StreamConnection> channel = worker.createStreamConnectionServer(
                address,
                ChannelListeners.openListenerAdapter(this::opened),
                OptionMap.builder()
                        .set(Options.WORKER_IO_THREADS, IO_THREADS)
                        .set(Options.TCP_NODELAY, true)
                        .set(Options.REUSE_ADDRESSES, true)
                        .set(Options.BALANCING_TOKENS, 1)
                        .set(Options.BALANCING_CONNECTIONS, 2)
                        .set(Options.BACKLOG, 1_000)
                        .getMap());
        channels.add(channel);
        channel.resumeAccepts();
    }

    private void opened(StreamConnection connection) {
        @Nullable InetSocketAddress peer = connection.getPeerAddress(InetSocketAddress.class);
        if (peer == null || !limit.enter(peer.getAddress())) {
            IoUtils.safeClose(connection);
            return;
        }
        closeWhenSilent(connection);
        connection
                .getSinkChannel()
                .setConduit(new BareRefusals(connection.getSinkChannel().getConduit()));
        http.handleEvent(connection);
        leaveWhenClosed(connection, peer.getAddress());
    }

    /** Counts while something is awaited from the client: on a WebSocket always. */
    private void closeWhenSilent(StreamConnection connection) {
        try {
            connection.setOption(Options.READ_TIMEOUT, silentMillis);
        } catch (IOException e) {
            IoUtils.safeClose(connection);
        }
    }

    private void leaveWhenClosed(StreamConnection connection, InetAddress address) {
        AtomicBoolean left = new AtomicBoolean();
        Runnable leave = () -> {
            if (left.compareAndSet(false, true)) {
                limit.leave(address);
            }
        };
        @Nullable ChannelListener<? super StreamConnection> others = connection.getCloseListener();
        connection.setCloseListener(closed -> {
            leave.run();
            ChannelListeners.invokeChannelListener(closed, others);
        });
        if (!connection.isOpen()) {
            leave.run();
        }
    }

    /** How many connections are open now. */
    int connections() {
        return limit.all();
    }

    /** Nobody new is let in, and whoever is refused leaves; screens stay as long as they may. */
    private void letRefusalsArrive() throws InterruptedException {
        long end = System.nanoTime() + REFUSALS_ARRIVE_WITHIN.toNanos();
        while (connections() > 0 && System.nanoTime() < end) {
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        channels.forEach(IoUtils::safeClose);
        try {
            letRefusalsArrive();
            http.closeConnections();
            worker.shutdown();
            if (!worker.awaitTermination(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
