package dev.serverlesspresso.deploy;

import dev.serverlesspresso.deploy.effort.DailyCost;
import dev.serverlesspresso.deploy.service.CounterSwitch;
import dev.serverlesspresso.deploy.terminal.Terminal;

/** Turns the counter on or off, and says what it costs then. */
record Counter(Terminal terminal, CounterSwitch services) {
    void turn(boolean on) {
        terminal.say(on ? "The services start: about 2 minutes." : "The services stop: about 1 minute.");
        boolean changed = services.turn(on);
        terminal.say("The counter is " + (on ? "on" : "off") + (changed ? "" : " already") + ", which costs about "
                + DailyCost.rounded(DailyCost.ofAll(on)) + " USD a day"
                + (on ? ", orders not counted." : ": nobody can open a shop or order until it is on again."));
    }
}
