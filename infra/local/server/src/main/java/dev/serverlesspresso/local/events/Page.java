package dev.serverlesspresso.local.events;

import dev.serverlesspresso.local.aws.AwsError;
import dev.serverlesspresso.local.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One page of a list; the token is the position of the next. */
final class Page {
    private static final int LARGEST = 100;

    private Page() {}

    static JsonNode of(String member, ArrayNode all, JsonNode request) {
        int from = position(request.path("NextToken").asString("0"));
        int to = Math.min(
                all.size(),
                from + Math.min(LARGEST, Math.max(1, request.path("Limit").asInt(LARGEST))));
        ObjectNode page = Json.object();
        ArrayNode items = page.putArray(member);
        for (int i = from; i < to; i++) {
            items.add(all.get(i));
        }
        if (to < all.size()) {
            page.put("NextToken", Integer.toString(to));
        }
        return page;
    }

    private static int position(String token) {
        if (!token.matches("\\d{1,9}")) {
            throw AwsError.badRequest("InvalidNextTokenException", "The next token is not valid: " + token);
        }
        return Integer.parseInt(token);
    }
}
