package dev.serverlesspresso.run.origin;

import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;

/**
 * Lets so many requests through at once and the others wait for their turn, the longest waiting first. Who waits for
 * too long, or finds the queue full, is told so.
 */
final class RequestQueue implements HttpHandler {
    private final Limits.Queue limits;
    private final HttpHandler next;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int running;

    RequestQueue(Limits.Queue limits, HttpHandler next) {
        this.limits = limits;
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (starts()) {
            run(exchange);
        } else {
            exchange.dispatch(SameThreadExecutor.INSTANCE, () -> enqueue(new Waiting(exchange)));
        }
    }

    private synchronized boolean starts() {
        if (running >= limits.atOnce()) {
            return false;
        }
        running++;
        return true;
    }

    private void enqueue(Waiting request) {
        HttpHandler now;
        synchronized (this) {
            if (starts()) {
                now = this::run;
            } else if (waiting.size() < limits.waiting()) {
                waiting.add(request);
                request.limit();
                return;
            } else {
                now = Problem.OVERLOADED::answer;
            }
        }
        Connectors.executeRootHandler(now, request.exchange);
    }

    private void run(HttpServerExchange exchange) throws Exception {
        exchange.addExchangeCompleteListener((completed, others) -> {
            finished();
            others.proceed();
        });
        next.handleRequest(exchange);
    }

    private void finished() {
        Waiting first;
        synchronized (this) {
            first = waiting.poll();
            if (first == null) {
                running--;
                return;
            }
        }
        first.resume(this::run);
    }

    private synchronized boolean leaves(Waiting request) {
        return waiting.remove(request);
    }

    /** A request in the queue, which is answered by exactly one of whose turn it is and who has waited for too long. */
    private final class Waiting {
        private final HttpServerExchange exchange;
        private XnioExecutor.@Nullable Key timer;

        Waiting(HttpServerExchange exchange) {
            this.exchange = exchange;
        }

        void limit() {
            timer = exchange.getIoThread()
                    .executeAfter(this::giveUp, limits.waits().toMillis(), TimeUnit.MILLISECONDS);
        }

        private void giveUp() {
            if (leaves(this)) {
                resume(Problem.OVERLOADED::answer);
            }
        }

        void resume(HttpHandler then) {
            if (timer != null) {
                timer.remove();
            }
            exchange.getIoThread().execute(() -> Connectors.executeRootHandler(then, exchange));
        }
    }
}
