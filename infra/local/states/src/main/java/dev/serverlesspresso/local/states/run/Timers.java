package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.states.store.Execution;
import dev.serverlesspresso.local.states.store.Frame;
import dev.serverlesspresso.local.states.store.Status;
import dev.serverlesspresso.local.states.store.Timer;
import dev.serverlesspresso.local.states.store.TimerKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Does what is to be done when timers run out. */
final class Timers {
    private static final int IN_ONE_TRANSACTION = 100;

    private final Environment environment;
    private final Engine engine;

    Timers(Environment environment, Engine engine) {
        this.environment = environment;
        this.engine = engine;
    }

    void fire(JournalTransaction transaction) {
        List<Timer> due = new ArrayList<>();
        Iterator<Map.Entry<String, Timer>> timers = environment.store().timers().ascending(null);
        long now = environment.now();
        while (timers.hasNext() && due.size() < IN_ONE_TRANSACTION) {
            Timer timer = timers.next().getValue();
            if (timer.when() > now) {
                break;
            }
            due.add(timer);
        }
        due.forEach(timer -> fire(transaction, timer));
        engine.timersChanged(transaction);
    }

    private void fire(JournalTransaction transaction, Timer timer) {
        if (environment.store().timers().remove(transaction, timer.key()) == null) {
            return;
        }
        Execution execution = environment.store().executions().get(timer.owner());
        if (execution == null) {
            engine.wake(transaction, timer.owner(), new Signal.Fired(timer.kind()));
        } else if (timer.kind() == TimerKind.RETENTION) {
            environment.store().forget(transaction, execution);
        } else if (execution.status() == Status.RUNNING) {
            Frame frame = environment.store().frames().get(Frame.main(execution.arn()));
            long last = frame == null ? execution.events() : frame.lastEvent();
            engine.lifecycle().timeOut(transaction, execution, last);
        }
    }
}
