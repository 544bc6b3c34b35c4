package dev.serverlesspresso.cdk.settings;

import java.util.Optional;

/**
 * Who is told when something is wrong.
 *
 * @param email where alarms are sent; without it they only show
 * @param budget US dollars a month at which a mail is sent
 */
public record Alerts(Optional<String> email, Optional<Integer> budget) {
    static Alerts of(Context context) {
        Optional<String> email = context.matching("alarmEmail", "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "an address of e-mail");
        Optional<Integer> budget = context.matching("budget", "[1-9][0-9]{0,5}", "whole US dollars a month")
                .map(Integer::valueOf);
        if (budget.isPresent() && email.isEmpty()) {
            throw Context.refused(
                    "budget", "needs serverlesspresso:alarmEmail, to which it is told", "" + budget.get());
        }
        return new Alerts(email, budget);
    }
}
