package dev.serverlesspresso.run;

import java.util.Arrays;

/**
 * Starts the main class of a service in a process that ends with the one that started it. The arguments are how many
 * milliseconds the service may take to finish, the main class, and the arguments of that. It runs from a jar of its own
 * before the service's, so the services know nothing of it.
 */
public final class ServiceMain {
    private ServiceMain() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        long limit = Long.parseLong(arguments[0]);
        Interrupts.ignore();
        Parent.onceGone(System.in, () -> end(limit));
        String[] itsArguments = Arrays.copyOfRange(arguments, 2, arguments.length);
        Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object) itsArguments);
    }

    private static void end(long limit) {
        Thread hard = new Thread(() -> endAtTheLimit(limit), "end-at-the-limit");
        hard.setDaemon(true);
        hard.start();
        System.exit(0);
    }

    private static void endAtTheLimit(long limit) {
        try {
            Thread.sleep(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
