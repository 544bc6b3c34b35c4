package dev.serverlesspresso.system.access;

import dev.serverlesspresso.local.aws.Arns;
import dev.serverlesspresso.local.journal.Journal;
import dev.serverlesspresso.local.journal.JournalException;
import dev.serverlesspresso.local.journal.JsonDataType;
import dev.serverlesspresso.local.server.LocalAws;
import dev.serverlesspresso.system.Counter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.h2.mvstore.type.StringDataType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every secret that this test run has made, whoever made it. */
record SecretsOfTheRun(Counter counter) {
    /** Tells the finder of all of them. */
    void tell(Finder finder) {
        Installation installation = Installation.of(counter);
        Properties file = installation.secrets();
        file.stringPropertyNames().stream()
                .filter(name -> !name.equals("customer-token-key"))
                .forEach(name -> finder.know(name, file.getProperty(name)));
        finder.know(
                "the customers' signing key",
                installation.customerTokenKey().getD().toString());
        finder.know(
                "the staff's signing key",
                installation.staffTokenKey().getPrivateExponent().toString());
        counter.staffTokens().forEach(token -> finder.know("a staff access token", token));
        counter.displaySecrets().forEach(secret -> finder.know("a display's secret", secret));
        taskTokens().forEach(token -> finder.know("a task token", token));
        codeTokens(file.getProperty("code-secret")).forEach(token -> finder.know("a code token", token));
        temporaryCredentials().forEach(secret -> finder.know("temporary credentials", secret));
    }

    /** All that were ever given out: histories keep the calls that carried them. */
    Set<String> taskTokens() {
        Set<String> tokens = new LinkedHashSet<>();
        for (String execution : executions()) {
            history(execution)
                    .forEach(event ->
                            addTokens(event.path("taskScheduledEventDetails").path("parameters"), tokens));
        }
        return tokens;
    }

    private static void addTokens(JsonNode parameters, Set<String> tokens) {
        if (parameters.isString()) {
            JsonNode values =
                    JsonMapper.shared().readTree(parameters.asString()).path("ExpressionAttributeValues");
            String token = values.path(":token").path("S").asString("");
            if (!token.isEmpty()) {
                tokens.add(token);
                tokens.addAll(inside(token));
            }
        }
    }

    /** What makes a token of the local AWS hard to guess. */
    private static List<String> inside(String token) {
        String text = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        return Arrays.stream(text.split(Pattern.quote("|")))
                .filter(part -> !part.startsWith("arn:") && part.length() >= Finder.SHORTEST)
                .toList();
    }

    private List<String> executions() {
        ObjectNode request = JsonMapper.shared()
                .createObjectNode()
                .put("stateMachineArn", Arns.of("states", "stateMachine:serverlesspresso-order-processor"));
        List<String> arns = new ArrayList<>();
        JsonNode page;
        do {
            page = aws().states().execute("ListExecutions", request).join();
            page.path("executions")
                    .forEach(
                            execution -> arns.add(execution.path("executionArn").asString()));
            request.set("nextToken", page.path("nextToken"));
        } while (page.has("nextToken"));
        return arns;
    }

    private JsonNode history(String execution) {
        ObjectNode request = JsonMapper.shared()
                .createObjectNode()
                .put("executionArn", execution)
                .put("maxResults", 1000);
        return aws().states().execute("GetExecutionHistory", request).join().path("events");
    }

    /** Those of every window that anybody has scanned a code of. */
    Set<String> codeTokens(String secret) {
        Set<String> tokens = new LinkedHashSet<>();
        ObjectNode request = JsonMapper.shared().createObjectNode().put("TableName", "serverlesspresso-codes");
        for (JsonNode item : aws().dynamodb().execute("Scan", request).join().path("Items")) {
            String[] code = item.path("code").path("S").asString().split("#", 2);
            if (item.path("entry").path("S").asString().equals("CODE")) {
                tokens.add(codeToken(
                        secret,
                        code[0],
                        code[1],
                        item.path("windowSeconds").path("N").asString()));
            }
        }
        return tokens;
    }

    private static String codeToken(String secret, String shop, String window, String seconds) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(secret), "HmacSHA256"));
            byte[] whole =
                    mac.doFinal(String.join("|", "v1", shop, window, seconds).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    /** Secret and session token of every session, read from a copy of the local AWS's journal. */
    Set<String> temporaryCredentials() {
        Set<String> secrets = new LinkedHashSet<>();
        try {
            Path copy = Files.createTempDirectory(counter.settings().data(), "journal");
            Counter.await("the journal can be copied", () -> secrets.addAll(sessionsIn(copy)));
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> sessionsIn(Path copy) throws IOException {
        Path original = counter.settings().data().resolve("aws");
        for (String file : List.of("journal.mark", "journal.mv.db")) { // the mark first, for it may be older, not newer
            Files.copy(original.resolve(file), copy.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Set<String> secrets = new LinkedHashSet<>();
        try (Journal journal = Journal.open(copy)) {
            journal.map("sts.sessions", StringDataType.INSTANCE, JsonDataType.INSTANCE)
                    .ascending(null)
                    .forEachRemaining(entry -> {
                        secrets.add(entry.getValue().path("secret").asString());
                        secrets.add(entry.getValue().path("token").asString());
                    });
        } catch (JournalException e) {
            return Set.of(); // it was copied in the middle of a write; the next copy may be whole
        }
        return secrets;
    }

    private LocalAws aws() {
        return counter.system().aws();
    }
}
