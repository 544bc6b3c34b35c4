package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.states.query.Evaluation;
import dev.serverlesspresso.local.states.query.JsonataTemplates;
import dev.serverlesspresso.local.states.store.Taken;
import dev.serverlesspresso.local.states.store.Taken.Kind;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Frames that wait for an evaluation outside of transactions. What has woken them stays in the journal until they have
 * gone on, so that a stopped process goes on with it; until then nothing else wakes them.
 */
final class Deferrals {
    private final Environment environment;
    private final JsonataTemplates templates;
    private final Consumer<Wake> later;

    Deferrals(Environment environment, JsonataTemplates templates, Consumer<Wake> later) {
        this.environment = environment;
        this.templates = templates;
        this.later = later;
    }

    /** Evaluates once the transaction is durable, and lets the frame begin again when the outcome is there. */
    void defer(JournalTransaction transaction, Wake wake, Evaluation evaluation) {
        take(transaction, wake.frame(), wake.signal());
        transaction.afterCommit(() -> {
            CompletableFuture<JsonNode> unused = templates.evaluate(evaluation).whenComplete((value, failure) -> {
                wake.visit().evaluated(evaluation, value, cause(failure));
                later.accept(wake.repeated());
            });
        });
    }

    /** Lets the frame go on with that signal in a transaction of its own, whatever happens in between. */
    void apart(JournalTransaction transaction, String frame, Signal signal) {
        take(transaction, frame, signal);
        transaction.afterCommit(() -> later.accept(Wake.of(frame, signal).repeated()));
    }

    private void take(JournalTransaction transaction, String frame, @Nullable Signal signal) {
        if (signal != null) {
            environment.store().taken().put(transaction, frame, taken(signal));
        }
    }

    /** Whether this may wake the frame now; if so, nothing is left of what it has taken before. */
    boolean admits(JournalTransaction transaction, Wake wake) {
        if (!environment.store().taken().containsKey(wake.frame())) {
            return true;
        }
        if (!wake.again()) {
            return false;
        }
        environment.store().taken().remove(transaction, wake.frame());
        return true;
    }

    /** What a stopped process has left of that frame, null if nothing. */
    @Nullable
    Wake left(String frame) {
        Taken taken = environment.store().taken().get(frame);
        return taken == null ? null : Wake.of(frame, signal(taken)).repeated();
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static Taken taken(Signal signal) {
        if (signal instanceof Signal.Fired fired) {
            return new Taken(Kind.FIRED, fired.kind(), null, null, null, null, 0);
        } else if (signal instanceof Signal.Answered answer) {
            return new Taken(Kind.ANSWERED, null, answer.call(), answer.response(), null, null, 0);
        } else if (signal instanceof Signal.Refused refused) {
            AwsError error = refused.error();
            return new Taken(
                    Kind.REFUSED, null, refused.call(), null, error.code(), error.getMessage(), error.httpStatus());
        } else if (signal instanceof Signal.Succeeded success) {
            return new Taken(Kind.SUCCEEDED, null, null, success.output(), null, null, 0);
        }
        Signal.Failed failed = (Signal.Failed) signal;
        return new Taken(Kind.FAILED, null, null, null, failed.error(), failed.cause(), 0);
    }

    private static Signal signal(Taken taken) {
        return switch (taken.kind()) {
            case FIRED -> new Signal.Fired(Objects.requireNonNull(taken.timer()));
            case ANSWERED ->
                new Signal.Answered(
                        Objects.requireNonNull(taken.call()),
                        Objects.requireNonNullElseGet(taken.value(), () -> Json.string(null)));
            case REFUSED ->
                new Signal.Refused(
                        Objects.requireNonNull(taken.call()),
                        AwsError.withStatus(
                                taken.status(), Objects.requireNonNull(taken.error()), String.valueOf(taken.cause())));
            case SUCCEEDED ->
                new Signal.Succeeded(Objects.requireNonNullElseGet(taken.value(), () -> Json.string(null)));
            case FAILED -> new Signal.Failed(taken.error(), taken.cause());
        };
    }
}
