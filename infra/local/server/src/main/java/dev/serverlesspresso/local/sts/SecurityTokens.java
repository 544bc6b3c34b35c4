package dev.serverlesspresso.local.sts;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalMap;
import dev.serverlesspresso.local.journal.JournalTransaction;
import dev.serverlesspresso.local.journal.JsonDataType;
import dev.serverlesspresso.local.json.Json;
import dev.serverlesspresso.local.operation.Operations;
import dev.serverlesspresso.local.time.Scheduler;
import dev.serverlesspresso.local.wire.AccessKeys;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** AWS STS: gives out temporary credentials of known roles and knows them again until they expire. */
public final class SecurityTokens implements AccessKeys, AutoCloseable {
    /** The secret of the account's own keys, for those who have to check a signature. */
    public static final String ACCOUNT_SECRET = "local";

    private static final String TEMPORARY = "ASIA";

    private final Journal journal;
    private final Scheduler scheduler;
    private final JournalMap<String, JsonNode> roles;
    private final Sessions sessions;
    private final Keys keys = new Keys();
    private final Operations<Request> operations = new Operations<>(SecurityTokens::unknown);

    public SecurityTokens(Journal journal, Scheduler scheduler) {
        this.journal = journal;
        this.scheduler = scheduler;
        roles = journal.map("sts.roles", StringDataType.INSTANCE, JsonDataType.INSTANCE);
        sessions = new Sessions(journal, scheduler);
        operations.add("AssumeRole", this::assumeRole).add("GetCallerIdentity", this::getCallerIdentity);
    }

    /** Makes a role known, or changes how long its sessions may be. */
    public Role putRole(JournalTransaction transaction, String name, Duration maxSession) {
        JsonNode known = roles.get(name);
        String id = known == null ? keys.roleId() : Role.of(known).id();
        Role role = new Role(name, id, maxSession);
        roles.put(transaction, name, role.toJson());
        return role;
    }

    public boolean knowsRole(String name) {
        return roles.containsKey(name);
    }

    public void deleteRole(JournalTransaction transaction, String name) {
        roles.remove(transaction, name);
    }

    /** {@code accessKeyId}: who asks. */
    public CompletionStage<JsonNode> execute(String operation, JsonNode request, String accessKeyId) {
        return operations.execute(operation, () -> new Request(request, accessKeyId));
    }

    private static AwsError unknown(String operation) {
        return AwsError.badRequest(
                "InvalidAction", "Could not find operation " + operation + " for version 2011-06-15");
    }

    private CompletionStage<JsonNode> assumeRole(Request request) {
        AssumeRoleRequest asked = AssumeRoleRequest.of(request.parameters());
        return journal.submit(transaction -> {
            Role role = role(asked.roleArn(), request.accessKeyId());
            if (asked.duration().compareTo(role.maxSession()) > 0) {
                throw AwsError.badRequest(
                        "ValidationError",
                        "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
            }
            Session session = session(role, asked);
            sessions.put(transaction, session);
            return answer(session);
        });
    }

    private CompletionStage<JsonNode> getCallerIdentity(Request request) {
        return CompletableFuture.completedFuture(callerIdentity(request.accessKeyId()));
    }

    private Role role(String arn, String accessKeyId) {
        JsonNode known = roles.get(Role.nameIn(arn));
        if (known == null) {
            throw AwsError.withStatus(
                    403,
                    "AccessDenied",
                    "User: " + callerIdentity(accessKeyId).path("Arn").asString()
                            + " is not authorized to perform: sts:AssumeRole on resource: " + arn);
        }
        return Role.of(known);
    }

    private Session session(Role role, AssumeRoleRequest asked) {
        return new Session(
                keys.accessKeyId(),
                keys.secret(),
                keys.token(),
                role.name(),
                role.id(),
                asked.sessionName(),
                scheduler.now().plus(asked.duration()).truncatedTo(ChronoUnit.SECONDS),
                asked.policy());
    }

    private static JsonNode answer(Session session) {
        ObjectNode answer = Json.object();
        answer.putObject("Credentials")
                .put("AccessKeyId", session.accessKeyId())
                .put("SecretAccessKey", session.secret())
                .put("SessionToken", session.token())
                .put("Expiration", session.expiration().toString());
        answer.putObject("AssumedRoleUser")
                .put("AssumedRoleId", session.userId())
                .put("Arn", session.arn());
        JsonNode policy = session.policy();
        if (policy != null) {
            answer.put("PackedPolicySize", Math.min(100, policy.toString().length() * 100 / 2048));
        }
        return answer;
    }

    private JsonNode callerIdentity(String accessKeyId) {
        Optional<Session> session = sessions.find(accessKeyId);
        return Json.object()
                .put("Arn", session.map(Session::arn).orElse("arn:aws:iam::" + Arns.ACCOUNT + ":root"))
                .put("UserId", session.map(Session::userId).orElse(Arns.ACCOUNT))
                .put("Account", Arns.ACCOUNT);
    }

    @Override
    public Optional<TemporaryKey> temporary(String accessKeyId) {
        if (!accessKeyId.startsWith(TEMPORARY)) {
            return Optional.empty();
        }
        return Optional.of(sessions.find(accessKeyId)
                .map(SecurityTokens::key)
                .orElseThrow(() -> AwsError.withStatus(
                        403, "UnrecognizedClientException", "The security token included in the request is invalid.")));
    }

    private static TemporaryKey key(Session session) {
        return new TemporaryKey(
                session.accessKeyId(),
                session.secret(),
                session.token(),
                session.expiration(),
                session.arn(),
                session.policy());
    }

    @Override
    public void close() {
        sessions.close();
    }

    /** What somebody needs to know to check a signature made with these credentials; empty if they were never given. */
    public Optional<Grant> grant(String accessKeyId) {
        if (!accessKeyId.startsWith(TEMPORARY)) {
            return Optional.of(new Grant(ACCOUNT_SECRET, null, null, null));
        }
        return sessions.find(accessKeyId)
                .map(session -> new Grant(session.secret(), session.token(), session.expiration(), session.policy()));
    }

    /** A request's parameters, and who asks. */
    private record Request(JsonNode parameters, String accessKeyId) {}

    /** Credentials and the session policy that limits them. */
    public record Grant(
            String secretAccessKey,
            @Nullable String sessionToken,
            java.time.@Nullable Instant expiration,
            @Nullable JsonNode sessionPolicy) {
        @Override
        public String toString() {
            return "Grant[expiration=" + expiration + "]";
        }
    }
}
