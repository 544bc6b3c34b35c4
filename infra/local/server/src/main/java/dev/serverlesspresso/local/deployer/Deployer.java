package dev.serverlesspresso.local.deployer;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalMap;
import dev.serverlesspresso.local.journal.JsonDataType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Brings the local AWS to what the templates say. What has not changed since the last time is left alone; a digest of
 * each resource's properties is kept in the journal for that.
 */
public final class Deployer {
    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);

    private final Journal journal;
    private final JournalMap<String, JsonNode> known;
    private final Map<String, ResourceType> types;
    private final Map<String, JsonNode> exports = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Declared> onlyOnAws = new ArrayList<>();
    private final Skipped skipped;
    private int created;
    private int updated;
    private int deleted;

    /**
     * A deployer of one deployment.
     *
     * @param address what queue URLs begin with, for example {@code http://localhost:4566}
     * @param inTheirPlace what stands for attributes of resources that exist only on AWS
     */
    public Deployer(Journal journal, Platform platform, Supplier<String> address, Map<String, String> inTheirPlace) {
        this.journal = journal;
        skipped = new Skipped(inTheirPlace);
        known = journal.map("deployer.resources", StringDataType.INSTANCE, JsonDataType.INSTANCE);
        types = Map.of(
                "AWS::DynamoDB::Table", new TableType("AWS::DynamoDB::Table", platform.dynamodb()),
                "AWS::DynamoDB::GlobalTable", new TableType("AWS::DynamoDB::GlobalTable", platform.dynamodb()),
                "AWS::Events::EventBus", new BusType(platform.events()),
                "AWS::Events::Rule", new RuleType(platform.events()),
                "AWS::SQS::Queue", new QueueType(platform.sqs(), address),
                "AWS::StepFunctions::StateMachine", new StateMachineType(platform.states()),
                "AWS::IAM::Role", new RoleType(platform.roles()));
    }

    /**
     * Deploys the stacks in the order given and removes what none of them has any more.
     *
     * @throws DeploymentException if a template cannot be deployed; what was made before it stays
     */
    public Deployment deploy(List<Template> templates) {
        templates.forEach(this::deploy);
        deleteTheRest();
        Deployment done = new Deployment(created, updated, deleted, onlyOnAws);
        if (!done.skipped().isEmpty()) {
            LOG.info("skipped, only on AWS: {}", String.join(", ", done.skipped()));
        }
        LOG.info("deployed: {} made, {} changed, {} removed", created, updated, deleted);
        return done;
    }

    private void deploy(Template template) {
        Scope scope = new Scope(template, exports);
        Intrinsics intrinsics = new Intrinsics(scope);
        for (String id : inStack(template, "", () -> DeployOrder.of(template))) {
            JsonNode resource = template.resources().path(id);
            scope.add(id, inStack(template, ", resource " + id, () -> {
                refuseCondition(resource);
                JsonNode properties = intrinsics.resolve(resource.path("Properties"));
                return deploy(template.stack(), id, resource.path("Type").asString(), properties);
            }));
        }
        template.outputs()
                .properties()
                .forEach(output -> inStack(template, ", output " + output.getKey(), () -> {
                    JsonNode name = output.getValue().path("Export").path("Name");
                    if (!name.isMissingNode()) {
                        exports.put(
                                intrinsics.resolve(name).asString(),
                                intrinsics.resolve(output.getValue().path("Value")));
                    }
                    return true;
                }));
    }

    private void refuseCondition(JsonNode resource) {
        if (resource.has("Condition") && types.containsKey(resource.path("Type").asString())) {
            throw new DeploymentException("the local AWS does not evaluate conditions");
        }
    }

    private static <T> T inStack(Template template, String part, Supplier<T> work) {
        try {
            return work.get();
        } catch (DeploymentException e) {
            throw new DeploymentException("stack " + template.stack() + part + ": " + e.getMessage());
        } catch (AwsError e) {
            throw new DeploymentException(
                    "stack " + template.stack() + part + ": " + e.code() + ": " + e.getMessage(), e);
        }
    }

    private Deployed deploy(String stack, String id, String type, JsonNode properties) {
        ResourceType handler = types.get(type);
        if (handler == null) {
            Declared declared = new Declared(stack, id, type, properties);
            onlyOnAws.add(declared);
            return skipped.of(declared);
        }
        String key = stack + "|" + id;
        seen.add(key);
        String digest = digest(type + properties);
        JsonNode row = known.get(key);
        Deployed before = row == null ? null : Deployed.of(row);
        if (before != null && before.type().equals(type) && !handler.exists(before)) {
            LOG.warn("{} {} was made before and is gone: it is made anew", type, before.name());
            before = null;
        }
        if (before != null && before.digest().equals(digest)) {
            return before;
        }
        String name = properties.path(handler.nameProperty()).asString(stack + "-" + id);
        Deployed after = makeOrChange(handler, before, type, name, properties);
        long order = before == null ? nextOrder() : before.order();
        return remember(key, after.with(digest, order));
    }

    private Deployed makeOrChange(
            ResourceType handler, @Nullable Deployed before, String type, String name, JsonNode properties) {
        if (before != null && before.type().equals(type) && before.name().equals(name)) {
            updated++;
            LOG.info("changing {} {}", type, name);
            return handler.update(before, properties);
        }
        created++;
        LOG.debug("creating {} {}", type, name);
        Deployed after = handler.create(name, properties);
        if (before != null) {
            delete(before);
        }
        return after;
    }

    private long nextOrder() {
        long last = 0;
        for (var all = known.ascending(null); all.hasNext(); ) {
            last = Math.max(last, Deployed.of(all.next().getValue()).order());
        }
        return last + 1;
    }

    private Deployed remember(String key, Deployed resource) {
        return journal.write(transaction -> {
            known.put(transaction, key, resource.toJson());
            return resource;
        });
    }

    private void deleteTheRest() {
        Map<String, Deployed> rest = new HashMap<>();
        known.ascending(null).forEachRemaining(entry -> {
            if (!seen.contains(entry.getKey())) {
                rest.put(entry.getKey(), Deployed.of(entry.getValue()));
            }
        });
        rest.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().order()))
                .forEach(entry -> {
                    delete(entry.getValue());
                    journal.write(transaction -> known.remove(transaction, entry.getKey()) != null);
                });
    }

    private void delete(Deployed resource) {
        ResourceType handler = types.get(resource.type());
        if (handler == null) {
            return;
        }
        deleted++;
        LOG.info("removing {} {}", resource.type(), resource.name());
        try {
            handler.delete(resource);
        } catch (AwsError e) {
            throw new DeploymentException(
                    "removing " + resource.type() + " " + resource.name() + ": " + e.code() + ": " + e.getMessage(), e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
