package dev.serverlesspresso.local.states.run;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.states.integration.ExternalService;
import dev.serverlesspresso.local.states.store.Frame;
import dev.serverlesspresso.local.states.store.Frame.Call;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Calls to services that take no part in transactions: made once the frame that waits for the answer is durable. */
final class ExternalCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ExternalCalls.class);

    private final Environment environment;
    private final Engine engine;

    ExternalCalls(Environment environment, Engine engine) {
        this.environment = environment;
        this.engine = engine;
    }

    void make(JournalTransaction transaction, String frame, @Nullable Call call) {
        if (call != null) {
            transaction.afterCommit(() -> begin(frame, call));
        }
    }

    void again(JournalTransaction transaction, Frame frame) {
        make(transaction, frame.key(), frame.call());
    }

    private void begin(String frame, Call call) {
        ExternalService service = environment.services().external(call.service());
        if (service == null) {
            engine.later(frame, new Signal.Refused(call.id(), unavailable("no service '" + call.service() + "' here")));
            return;
        }
        CompletionStage<JsonNode> answer;
        try {
            answer = service.call(call.action(), call.request());
        } catch (RuntimeException e) {
            engine.later(frame, new Signal.Refused(call.id(), error(e)));
            return;
        }
        answer.whenComplete((response, failure) -> engine.later(
                frame,
                failure == null
                        ? new Signal.Answered(call.id(), response)
                        : new Signal.Refused(call.id(), error(failure))));
    }

    private static AwsError error(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof AwsError error) {
            return error;
        }
        LOG.warn("a service failed in a way of its own", cause);
        return unavailable(String.valueOf(cause.getMessage()));
    }

    private static AwsError unavailable(String message) {
        return AwsError.withStatus(503, "ServiceUnavailable", message);
    }
}
