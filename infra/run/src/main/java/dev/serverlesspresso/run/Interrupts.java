package dev.serverlesspresso.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * What a process does when Ctrl-C is pressed, which a terminal tells to all processes of the command at once. The JDK
 * has no public API for it; its class {@code sun.misc.Signal} is called by reflection, as the compiler refuses it.
 */
final class Interrupts {
    private static final String HANDLER = "sun.misc.SignalHandler";

    private Interrupts() {}

    /** Leaves it to another process to decide when this one ends. */
    static void ignore() {
        try {
            Object ignored = Class.forName(HANDLER).getField("SIG_IGN").get(null);
            handle("INT", ignored);
            handle("HUP", ignored);
        } catch (ReflectiveOperationException e) {
            // A JDK without this class ends the process at once, which is what Ctrl-C does without this method.
        }
    }

    /** Does something at each Ctrl-C instead of ending the process. */
    static void handle(Runnable each) {
        try {
            Class<?> handler = Class.forName(HANDLER);
            handle(
                    "INT",
                    Proxy.newProxyInstance(
                            Interrupts.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                                if (method.getName().equals("handle")) {
                                    each.run();
                                }
                                return null;
                            }));
        } catch (ReflectiveOperationException e) {
            // As above: the process then ends by its shutdown hooks, only without a second, harder way.
        }
    }

    private static void handle(String name, Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        try {
            signal.getMethod("handle", signal, Class.forName(HANDLER))
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), handler);
        } catch (InvocationTargetException e) {
            // This system has no such signal, or it is ignored for the whole command (nohup).
        }
    }
}
