package dev.serverlesspresso.local.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** The transaction of the writer thread: it remembers how to undo each write. */
final class Undo implements JournalTransaction {
    private final Thread owner = Thread.currentThread();
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean open = true;

    @Override
    public void afterCommit(Runnable action) {
        checkUsable();
        afterCommit.add(action);
    }

    @Override
    public <T> T attempt(Supplier<T> work) {
        checkUsable();
        int steps = this.steps.size();
        int actions = afterCommit.size();
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            backTo(steps);
            afterCommit.subList(actions, afterCommit.size()).clear();
            throw e;
        }
    }

    void push(Runnable step) {
        steps.push(step);
    }

    void checkUsable() {
        if (!open || Thread.currentThread() != owner) {
            throw new IllegalStateException("a transaction is only valid on its thread and during its call");
        }
    }

    /** Ends the transaction and returns what is to be run once it is durable. */
    List<Runnable> close() {
        open = false;
        return afterCommit;
    }

    private void backTo(int size) {
        while (steps.size() > size) {
            steps.pop().run();
        }
    }
}
