package dev.serverlesspresso.local.server;

import dev.serverlesspresso.local.iot.IotCore;
import dev.serverlesspresso.local.iot.policy.Grants;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operation;
import dev.serverlesspresso.local.wire.WireRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/**
 * An operation of AWS IoT, control plane or data plane.
 *
 * @param name as actions call it
 * @param kind of what it is done to; empty if there is no such thing
 * @param path the whole path, or what it begins with if that ends with a slash
 * @param permission whether a session policy allows what is asked for
 */
record IotOperation(
        String name,
        String kind,
        String method,
        String path,
        BiPredicate<IotRequest, Grants> permission,
        Operation<Call> operation) {
    static final List<IotOperation> ALL = List.of(
            of(
                    "Publish",
                    "topic",
                    "POST",
                    "/topics/",
                    (asked, grants) -> grants.mayPublish(asked.subject(), asked.flag("retain")),
                    IotOperation::publish),
            of(
                    "GetRetainedMessage",
                    "topic",
                    "GET",
                    "/retainedMessage/",
                    (asked, grants) -> grants.may("iot:GetRetainedMessage", "topic/" + asked.subject()),
                    (iot, asked) -> iot.getRetainedMessage(asked.subject())),
            of(
                    "ListRetainedMessages",
                    "",
                    "GET",
                    "/retainedMessage",
                    (asked, grants) -> grants.mayEverywhere("iot:ListRetainedMessages"),
                    (iot, asked) -> iot.listRetainedMessages(asked.text("nextToken"), asked.number("maxResults"))),
            of(
                    "DeleteConnection",
                    "client",
                    "DELETE",
                    "/connections/",
                    (asked, grants) -> grants.may("iot:DeleteConnection", "client/" + asked.subject()),
                    IotOperation::deleteConnection),
            of(
                    "DescribeEndpoint",
                    "",
                    "GET",
                    "/endpoint",
                    (asked, grants) -> grants.mayEverywhere("iot:DescribeEndpoint"),
                    (iot, asked) -> iot.describeEndpoint(asked.text("endpointType"))));

    /** A request, and the broker that is there to answer it. */
    record Call(IotCore iot, IotRequest request) {}

    private static IotOperation of(
            String name,
            String kind,
            String method,
            String path,
            BiPredicate<IotRequest, Grants> permission,
            BiFunction<IotCore, IotRequest, JsonNode> work) {
        return new IotOperation(
                name,
                kind,
                method,
                path,
                permission,
                call -> CompletableFuture.completedFuture(work.apply(call.iot(), call.request())));
    }

    boolean isAskedBy(WireRequest request) {
        return request.method().equals(method)
                && (path.endsWith("/")
                        ? request.path().startsWith(path)
                        : request.path().equals(path));
    }

    private static JsonNode publish(IotCore iot, IotRequest asked) {
        Integer qos = asked.number("qos");
        iot.publish(
                asked.subject(),
                qos == null ? 0 : qos,
                asked.flag("retain"),
                asked.request().body());
        return Json.object();
    }

    private static JsonNode deleteConnection(IotCore iot, IotRequest asked) {
        iot.deleteConnection(asked.subject(), asked.flag("cleanSession"), asked.flag("preventWillMessage"));
        return Json.object();
    }
}
