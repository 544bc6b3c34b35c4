package dev.serverlesspresso.local.model;

import dev.serverlesspresso.local.json.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.Buildable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The requests of a service as the SDK's generated classes have them, in the notation of {@link RequestModel}. */
public final class SdkModel {
    /** These an engine reads by rules of its own, which say more than a type can. */
    private static final Set<String> OPAQUE = Set.of("AttributeValue");

    private static final Map<MarshallingType<?>, String> SCALARS = Map.of(
            MarshallingType.STRING, "String",
            MarshallingType.INTEGER, "Integer",
            MarshallingType.LONG, "Long",
            MarshallingType.DOUBLE, "Double",
            MarshallingType.BOOLEAN, "Boolean",
            MarshallingType.SDK_BYTES, "Blob",
            MarshallingType.INSTANT, "Timestamp");

    private final Map<String, JsonNode> structures = new TreeMap<>();

    private SdkModel() {}

    /** {@code service}: the last part of the SDK's package, for example {@code sqs}. */
    public static JsonNode of(String service, Iterable<String> operations) {
        SdkModel model = new SdkModel();
        Map<String, JsonNode> requests = new TreeMap<>();
        for (String operation : operations) {
            requests.put(operation, model.members(request(service, operation)));
        }
        ObjectNode document = Json.object();
        requests.forEach(document.putObject("operations")::set);
        model.structures.forEach(document.putObject("structures")::set);
        return document;
    }

    private static SdkPojo request(String service, String operation) {
        String name = "software.amazon.awssdk.services." + service + ".model." + operation + "Request";
        try {
            Object builder = Class.forName(name).getMethod("builder").invoke(null);
            return (SdkPojo) ((Buildable) builder).build();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the SDK has no request " + name, e);
        }
    }

    private JsonNode members(SdkPojo structure) {
        Map<String, JsonNode> members = new TreeMap<>();
        structure.sdkFields().forEach(field -> members.put(field.locationName(), type(field)));
        ObjectNode all = Json.object();
        members.forEach(all::set);
        return all;
    }

    private JsonNode type(SdkField<?> field) {
        MarshallingType<?> kind = field.marshallingType();
        if (kind.equals(MarshallingType.LIST)) {
            return Json.MAPPER
                    .createArrayNode()
                    .add(type(field.getTrait(ListTrait.class).memberFieldInfo()));
        }
        if (kind.equals(MarshallingType.MAP)) {
            return Json.object().set("*", type(field.getTrait(MapTrait.class).valueFieldInfo()));
        }
        if (!kind.equals(MarshallingType.SDK_POJO)) {
            return Json.string(SCALARS.get(kind));
        }
        SdkPojo pojo = (SdkPojo) ((Buildable) field.constructor().get()).build();
        return Json.string(named(pojo));
    }

    private String named(SdkPojo pojo) {
        String name = pojo.getClass().getSimpleName();
        if (OPAQUE.contains(name)) {
            return "Any";
        }
        if (!structures.containsKey(name)) {
            structures.put(name, Json.object());
            structures.put(name, members(pojo));
        }
        return name;
    }
}
