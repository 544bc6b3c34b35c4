package dev.serverlesspresso.deploy;

import dev.serverlesspresso.deploy.program.InstalledPrograms;
import dev.serverlesspresso.deploy.terminal.ConsoleTerminal;
import dev.serverlesspresso.deploy.terminal.Refusal;
import dev.serverlesspresso.deploy.terminal.Terminal;
import dev.serverlesspresso.deploy.terminal.Waiting;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What {@code ./mvnw -Pdeploy}, {@code -Pdestroy} and {@code -Pcounter} call. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = new ConsoleTerminal(System.out);
        System.exit(code(terminal, () -> run(Arguments.of(arguments), terminal, System.getenv())));
    }

    /** The exit code; what stands in the way is told in one line. */
    static int code(Terminal terminal, Action action) {
        try {
            return action.run() ? 0 : 1;
        } catch (Refusal refusal) {
            terminal.say("serverlesspresso: " + refusal.getMessage());
        } catch (AwsServiceException refused) {
            terminal.say(
                    "serverlesspresso: AWS refused " + refused.awsErrorDetails().serviceName() + ": "
                            + refused.awsErrorDetails().errorMessage());
        } catch (SdkClientException unreachable) {
            terminal.say("serverlesspresso: AWS cannot be reached: " + unreachable.getMessage());
        }
        return 1;
    }

    private static boolean run(Arguments arguments, Terminal terminal, Map<String, String> environment) {
        String region = AwsClients.region(arguments.region(), environment);
        Parts parts =
                new Parts(arguments, new AwsClients(region), terminal, new InstalledPrograms(), Waiting.inRealTime());
        return run(arguments.command(), parts);
    }

    /** Whether all went well. */
    static boolean run(String command, Parts parts) {
        switch (command) {
            case "deploy" -> parts.deploy().run();
            case "destroy" -> {
                return parts.destroy();
            }
            case "counter" -> parts.counter();
            default -> throw new Refusal("there is no command '" + command + "': deploy, destroy or counter");
        }
        return true;
    }

    /** What a command does. */
    @FunctionalInterface
    interface Action {
        boolean run();
    }
}
