package dev.serverlesspresso.deploy.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** The terminal that the command was given in. */
public final class ConsoleTerminal implements Terminal {
    private final PrintStream out;

    public ConsoleTerminal(PrintStream out) {
        this.out = out;
    }

    @Override
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public Optional<String> ask(String question) {
        return Optional.ofNullable(System.console()).map(console -> console.readLine("%s ", question));
    }

    @Override
    public Optional<char[]> askSecretly(String question) {
        Optional<Console> console = Optional.ofNullable(System.console());
        return console.map(found -> found.readPassword("%s ", question));
    }
}
