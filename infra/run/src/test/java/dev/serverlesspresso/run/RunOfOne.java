package dev.serverlesspresso.run;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A run of one small service, which stops in order or, if its {@code manner} is to hang, never comes to an end of that. With
 * arguments it is the command that starts such a run with them.
 */
final class RunOfOne {
    private RunOfOne() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 0) {
            Command.stayWith(Command.start(RunOfOne.class, arguments));
            return;
        }
        ShutdownSignals.watch(System.out);
        String manner = System.getProperty("manner");
        ServiceProcess service = Child.launch(
                        Path.of(System.getProperty("folder")),
                        Integer.getInteger("port"),
                        "finishes",
                        new CopyOnWriteArrayList<>())
                .start();
        service.awaitReady(HttpClient.newHttpClient());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, manner)));
        System.out.println("ready " + ProcessHandle.current().pid() + " "
                + service.handle().pid());
        new CountDownLatch(1).await();
    }

    private static void stop(ServiceProcess service, String manner) {
        System.out.println("stopping");
        if (manner.equals("hangs")) {
            awaitNothing();
        }
        service.stop();
        service.awaitStopped();
        System.out.println("stopped, the service " + service.ending());
    }

    private static void awaitNothing() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
