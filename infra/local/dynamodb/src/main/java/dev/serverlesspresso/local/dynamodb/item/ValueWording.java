package dev.serverlesspresso.local.dynamodb.item;

import dev.serverlesspresso.local.dynamodb.value.ValueRefusal;
import dev.serverlesspresso.local.dynamodb.wire.Invalid;
import java.util.function.Function;

/** In which words an operation refuses a value that cannot be stored. */
enum ValueWording {
    ENVELOPED {
        @Override
        String of(ValueRefusal refusal) {
            return "1 validation error detected: " + refusal.current();
        }
    },
    CURRENT {
        @Override
        String of(ValueRefusal refusal) {
            return refusal.current();
        }
    },
    OLDER {
        @Override
        String of(ValueRefusal refusal) {
            return refusal.older();
        }
    };

    abstract String of(ValueRefusal refusal);

    /** The operation, refusing in these words. */
    <Q, A> Function<Q, A> on(Function<Q, A> operation) {
        return request -> {
            try {
                return operation.apply(request);
            } catch (ValueRefusal refusal) {
                throw Invalid.request(of(refusal));
            }
        };
    }
}
