package dev.serverlesspresso.qrvalidator.scan;

import dev.serverlesspresso.kit.problem.Unavailable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/**
 * Writes together what the requests of this instance want of one row: while one group is written, the next one gathers.
 * One that comes alone waits for nobody.
 *
 * @param <I> what a request wants
 * @param <O> what it is answered
 */
final class GroupCommit<I, O> {

    private final Turns turns;
    private final Writes<I, O> writes;
    private final Map<String, Deque<Member<I, O>>> gathering = new HashMap<>();

    GroupCommit(Turns turns, Writes<I, O> writes) {
        this.turns = turns;
        this.writes = writes;
    }

    /** The writes of one kind of row. */
    interface Writes<I, O> {

        /** How many may be written together. */
        int most();

        /**
         * Writes some or none of them, in one transaction, and answers in their order; no answer for what is to be written
         * alone.
         */
        List<Optional<O>> together(List<I> wanted);

        O alone(I wanted);
    }

    private record Member<I, O>(I wanted, CompletableFuture<Optional<O>> answer) {}

    /**
     * Returns when it was written.
     *
     * @throws dev.serverlesspresso.kit.problem.Overloaded if it had no turn in time; then nothing was done
     */
    O commit(String row, I wanted) {
        Member<I, O> member = new Member<>(wanted, new CompletableFuture<>());
        gather(row, member);
        try {
            return turns.take(row, () -> {
                writeWithOthers(groupOf(row, member));
                return answer(member).orElseGet(() -> writes.alone(wanted));
            });
        } catch (Unavailable failed) {
            if (leave(row, member)) {
                throw failed;
            }
            return answer(member).orElseThrow(() -> failed);
        }
    }

    private void writeWithOthers(List<Member<I, O>> group) {
        try {
            List<Optional<O>> answers = group.size() > 1
                    ? writes.together(group.stream().map(Member::wanted).toList())
                    : group.stream().map(single -> Optional.<O>empty()).toList();
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error failed) {
            group.forEach(member -> member.answer().completeExceptionally(failed));
        }
    }

    private static <O> Optional<O> answer(Member<?, O> member) {
        try {
            return member.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private synchronized void gather(String row, Member<I, O> member) {
        gathering.computeIfAbsent(row, key -> new ArrayDeque<>()).add(member);
    }

    /** The leader and those who wait longest; nobody, if an earlier group has taken the leader along. */
    private synchronized List<Member<I, O>> groupOf(String row, Member<I, O> leader) {
        List<Member<I, O>> group = new ArrayList<>();
        if (leave(row, leader)) {
            group.add(leader);
            while (group.size() < writes.most() && gathering.containsKey(row)) {
                Member<I, O> next = gathering.get(row).element();
                leave(row, next);
                group.add(next);
            }
        }
        return group;
    }

    /** Whether it was still waiting. */
    private synchronized boolean leave(String row, Member<I, O> member) {
        Deque<Member<I, O>> waiting = gathering.getOrDefault(row, new ArrayDeque<>());
        boolean waited = waiting.remove(member);
        if (waiting.isEmpty()) {
            gathering.remove(row);
        }
        return waited;
    }

    /** How many wait at each row. */
    synchronized Map<String, Integer> waiting() {
        return gathering.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, row -> row.getValue()
                .size()));
    }
}
