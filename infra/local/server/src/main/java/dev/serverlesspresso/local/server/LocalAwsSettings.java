package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.aws.Ids;
import dev.serverlesspresso.local.deployer.Template;
import dev.serverlesspresso.local.http.BrowserRules;
import dev.serverlesspresso.local.states.integration.TaskCalls;
import dev.serverlesspresso.local.time.Scheduler;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a local AWS is started.
 *
 * @param data the folder that outlives the process; null: everything is forgotten at the end
 * @param address what to listen on
 * @param port of the AWS operations; 0: any free one
 * @param mqttPort of the screens, on the loopback interface; 0: any free one
 * @param iotEndpoint what DescribeEndpoint answers, host and port; null: the address that is listened on
 * @param pages the origins of the pages that may connect as screens, beside pages of the endpoint itself
 * @param scheduler the clock, closed with the local AWS; null: the machine's
 * @param ids where ids and jitter come from
 * @param templates what is deployed before the local AWS is ready
 * @param calls what stands between the workflows and the services that they call
 * @param inTheirPlace what stands on this machine for attributes of resources that exist only on AWS, such as
 *     {@code AWS::CloudFront::Distribution.DomainName}
 */
public record LocalAwsSettings(
        @Nullable Path data,
        String address,
        int port,
        int mqttPort,
        @Nullable String iotEndpoint,
        List<URI> pages,
        @Nullable Scheduler scheduler,
        Ids ids,
        Supplier<List<Template>> templates,
        TaskCalls calls,
        Map<String, String> inTheirPlace) {
    public LocalAwsSettings {
        inTheirPlace = Map.copyOf(inTheirPlace);
    }

    /** In memory, on a free port of the loopback interface, with nothing deployed. */
    public static LocalAwsSettings inMemory() {
        return new LocalAwsSettings(
                null,
                "127.0.0.1",
                0,
                0,
                null,
                List.of(),
                null,
                Ids.secure(),
                List::of,
                TaskCalls.undisturbed(),
                Map.of());
    }

    public LocalAwsSettings withData(Path folder) {
        return new LocalAwsSettings(
                folder, address, port, mqttPort, iotEndpoint, pages, scheduler, ids, templates, calls, inTheirPlace);
    }

    public LocalAwsSettings withAddress(String itsAddress) {
        return new LocalAwsSettings(
                data, itsAddress, port, mqttPort, iotEndpoint, pages, scheduler, ids, templates, calls, inTheirPlace);
    }

    public LocalAwsSettings withPort(int itsPort) {
        return new LocalAwsSettings(
                data, address, itsPort, mqttPort, iotEndpoint, pages, scheduler, ids, templates, calls, inTheirPlace);
    }

    public LocalAwsSettings withMqttPort(int itsPort) {
        return new LocalAwsSettings(
                data, address, port, itsPort, iotEndpoint, pages, scheduler, ids, templates, calls, inTheirPlace);
    }

    public LocalAwsSettings withIotEndpoint(String hostAndPort) {
        return new LocalAwsSettings(
                data, address, port, mqttPort, hostAndPort, pages, scheduler, ids, templates, calls, inTheirPlace);
    }

    public LocalAwsSettings withPages(List<URI> origins) {
        return new LocalAwsSettings(
                data, address, port, mqttPort, iotEndpoint, origins, scheduler, ids, templates, calls, inTheirPlace);
    }

    public LocalAwsSettings withScheduler(Scheduler clock) {
        return new LocalAwsSettings(
                data, address, port, mqttPort, iotEndpoint, pages, clock, ids, templates, calls, inTheirPlace);
    }

    public LocalAwsSettings withIds(Ids itsIds) {
        return new LocalAwsSettings(
                data, address, port, mqttPort, iotEndpoint, pages, scheduler, itsIds, templates, calls, inTheirPlace);
    }

    /** Deploys the templates that this build synthesised. */
    public LocalAwsSettings withBuiltTemplates() {
        return withTemplates(Template::fromClassPath);
    }

    public LocalAwsSettings withTemplates(Supplier<List<Template>> source) {
        return new LocalAwsSettings(
                data, address, port, mqttPort, iotEndpoint, pages, scheduler, ids, source, calls, inTheirPlace);
    }

    public LocalAwsSettings withTaskCalls(TaskCalls itsCalls) {
        return new LocalAwsSettings(
                data, address, port, mqttPort, iotEndpoint, pages, scheduler, ids, templates, itsCalls, inTheirPlace);
    }

    /** What others are told of resources that exist only on AWS, where this machine has something in their place. */
    public LocalAwsSettings withInTheirPlace(Map<String, String> attributes) {
        return new LocalAwsSettings(
                data, address, port, mqttPort, iotEndpoint, pages, scheduler, ids, templates, calls, attributes);
    }

    /**
     * Beside the names of the loopback interface, a client may use the address that is listened on and the host of the
     * IoT endpoint. The SDK puts {@code sync-} before the host for Express executions that it waits for.
     */
    BrowserRules browsers() {
        return new BrowserRules(hosts(), List.of());
    }

    /** The same for connections of screens, whose pages may be of another origin than the endpoint. */
    BrowserRules screens() {
        return new BrowserRules(hosts(), pages.stream().map(URI::toString).toList());
    }

    private List<String> hosts() {
        List<String> hosts = new ArrayList<>(List.of("sync-localhost"));
        if (!address.equals("0.0.0.0")) {
            hosts.add(address);
        }
        if (iotEndpoint != null) {
            hosts.add(iotEndpoint.replaceFirst(":\\d+$", ""));
        }
        return hosts;
    }
}
