package dev.serverlesspresso.local.states.integration;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services that workflows can call, by the names {@code dynamodb}, {@code events} and {@code sqs}. */
public final class Services {
    private final Map<String, TransactionalService> transactional;
    private final Map<String, ExternalService> external;
    private final TaskCalls calls;

    private Services(
            Map<String, TransactionalService> transactional, Map<String, ExternalService> external, TaskCalls calls) {
        this.transactional = Map.copyOf(transactional);
        this.external = Map.copyOf(external);
        this.calls = calls;
    }

    public static Services none() {
        return new Services(Map.of(), Map.of(), TaskCalls.undisturbed());
    }

    /** These services, with something between them and the tasks that call those that take part in transactions. */
    public Services calledThrough(TaskCalls itsCalls) {
        return new Services(transactional, external, itsCalls);
    }

    /** These services and one more that takes part in transactions. */
    public Services transactional(String name, TransactionalService service) {
        Map<String, TransactionalService> more = new HashMap<>(transactional);
        more.put(name, service);
        return new Services(more, external, calls);
    }

    /** These services and one more that is called from outside of transactions. */
    public Services external(String name, ExternalService service) {
        Map<String, ExternalService> more = new HashMap<>(external);
        more.put(name, service);
        return new Services(transactional, more, calls);
    }

    /** The service of that name, if it takes part in transactions. */
    public @Nullable TransactionalService transactional(String name) {
        return transactional.get(name);
    }

    /** The service of that name, if it does not take part in transactions. */
    public @Nullable ExternalService external(String name) {
        return external.get(name);
    }

    /** What every call of a service that takes part in transactions goes through. */
    public TaskCalls calls() {
        return calls;
    }
}
