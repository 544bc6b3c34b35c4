package dev.serverlesspresso.run;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A launcher of one small service, to be killed. It prints the process of the service once that is ready. */
final class LauncherOfOne {
    private LauncherOfOne() {}

    public static void main(String[] arguments) throws InterruptedException {
        ServiceProcess service = Child.launch(
                        Path.of(arguments[0]), Integer.parseInt(arguments[1]), "finishes", new CopyOnWriteArrayList<>())
                .start();
        service.awaitReady(HttpClient.newHttpClient());
        System.out.println(service.handle().pid());
        new CountDownLatch(1).await();
    }
}
