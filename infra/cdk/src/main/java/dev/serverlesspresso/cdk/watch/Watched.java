package dev.serverlesspresso.cdk.watch;

import dev.serverlesspresso.cdk.core.OrderTables;
import dev.serverlesspresso.cdk.settings.Settings;
import dev.serverlesspresso.cdk.workflows.WorkflowsStack;
import dev.serverlesspresso.edge.Service;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.services.apigatewayv2.IHttpApi;
import software.amazon.awscdk.services.logs.ILogGroup;

/**
 * What is watched.
 *
 * @param requests one line for each request to the API
 * @param logs what each service writes
 */
public record Watched(
        Settings settings,
        OrderTables tables,
        WorkflowsStack workflows,
        IHttpApi api,
        ILogGroup requests,
        Map<Service, ILogGroup> logs) {

    public Watched {
        logs = Map.copyOf(logs);
    }

    ILogGroup log(Service service) {
        return Objects.requireNonNull(logs.get(service), service::id);
    }
}
