package dev.serverlesspresso.run;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A small program in place of a service: it says that it is ready, and does at its end what its second argument says. */
public final class Child {
    private Child() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String manner = arguments[1];
        if (manner.equals("fails")) {
            System.out.println("{\"level\":\"ERROR\",\"message\":\"Port 1 was already in use.\"}");
            System.exit(3);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(manner)));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("child is up");
        new CountDownLatch(1).await();
    }

    private static void finish(String manner) {
        if (manner.equals("hangs")) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        System.out.println("child has finished");
    }

    /** How it is started: by {@link ServiceMain} out of its own jar, as a service is. */
    static ServiceProcess.Launch launch(Path folder, int port, String manner, List<String> said) {
        List<String> command = new ArrayList<>(java(starter(folder) + File.pathSeparator + classPath()));
        command.addAll(List.of(ServiceMain.class.getName(), "1000", Child.class.getName()));
        command.addAll(List.of(String.valueOf(port), manner));
        return new ServiceProcess.Launch(
                "child-service",
                command,
                Map.of(),
                URI.create("http://127.0.0.1:" + port + "/"),
                folder.resolve("child-service.log"),
                said::add);
    }

    /** A process of these tests, with the given main class. */
    static Process start(Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(command(main, arguments))
                .redirectErrorStream(true)
                .start();
    }

    static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(java(classPath()));
        command.add(main.getName());
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    static void signal(String name, long pid) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("kill -" + name + " " + pid + " ended with " + code);
        }
    }

    private static List<String> java(String classPath) {
        return List.of(
                QuickStart.javaExecutable(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                classPath);
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static Path starter(Path folder) {
        try {
            Path jar = folder.resolve("starter.jar");
            StarterJar.write(jar);
            return jar;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
