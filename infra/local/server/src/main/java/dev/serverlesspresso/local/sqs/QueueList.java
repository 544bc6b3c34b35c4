package dev.serverlesspresso.local.sqs;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** ListQueues by pages: a token is only given to who asked for a number of results (ListQueues in the API reference). */
final class QueueList {
    private static final int MOST = 1_000;

    private final BiFunction<String, JsonNode, CompletionStage<JsonNode>> queues;

    QueueList(BiFunction<String, JsonNode, CompletionStage<JsonNode>> queues) {
        this.queues = queues;
    }

    CompletionStage<JsonNode> page(ObjectNode request) {
        boolean paged = request.hasNonNull("MaxResults");
        int most = paged ? request.path("MaxResults").asInt() : MOST;
        String after = after(request);
        ObjectNode all = request.deepCopy();
        all.remove(List.of("MaxResults", "NextToken"));
        return queues.apply("ListQueues", all).thenApply(answer -> {
            List<String> urls = answer.path("QueueUrls")
                    .valueStream()
                    .map(JsonNode::asString)
                    .filter(url -> url.compareTo(after) > 0)
                    .sorted()
                    .toList();
            ObjectNode page = Json.object();
            if (urls.isEmpty()) {
                return page;
            }
            ArrayNode shown = page.putArray("QueueUrls");
            urls.stream().limit(most).forEach(shown::add);
            if (paged && urls.size() > most) {
                page.put("NextToken", token(urls.get(most - 1)));
            }
            return page;
        });
    }

    private static String token(String url) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(url.getBytes(StandardCharsets.UTF_8));
    }

    private static String after(ObjectNode request) {
        if (!request.hasNonNull("NextToken")) {
            return "";
        }
        String token = request.path("NextToken").asString();
        return decoded(token)
                .filter(QueueAddress::isOurs)
                .filter(url -> token(url).equals(token))
                .orElseThrow(() -> AwsError.badRequest("InvalidParameterValue", "Invalid or expired next token."));
    }

    private static Optional<String> decoded(String token) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
