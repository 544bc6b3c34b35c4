package dev.serverlesspresso.system.origin;

import dev.serverlesspresso.system.origin.RawConnection.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Clients that all have connected before the first of them asks. */
final class Crowd {

    private Crowd() {}

    /** What one client asks. */
    @FunctionalInterface
    interface Client {
        List<Answer> ask(RawConnection connection) throws IOException;
    }

    static List<Answer> atOnce(int clients, int port, Client client) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        CyclicBarrier start = new CyclicBarrier(clients);
        try {
            List<Future<List<Answer>>> asking = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                asking.add(threads.submit(() -> {
                    try (RawConnection connection = new RawConnection(port)) {
                        start.await(60, TimeUnit.SECONDS);
                        return client.ask(connection);
                    }
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<List<Answer>> one : asking) {
                answers.addAll(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
