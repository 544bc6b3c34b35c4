package dev.serverlesspresso.system.access;

import dev.serverlesspresso.system.Counter;
import dev.serverlesspresso.system.Customer;
import dev.serverlesspresso.system.Messages;
import dev.serverlesspresso.system.ScreenConnection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Connections as screens ask for them. */
record Connections(Counter counter) {
    ScreenConnection of(Customer customer) {
        return ScreenConnection.of(answer(customer.shop(), customer.token(), "{}"));
    }

    ScreenConnection of(String username, String screen) {
        String shop = username.substring(0, username.indexOf('-'));
        return ScreenConnection.of(answer(shop, counter.staff(username), "{\"screen\":\"" + screen + "\"}"));
    }

    /** Connected and subscribed to exactly the topics that came with the connection. */
    Messages listening(Customer customer) {
        return listening(answer(customer.shop(), customer.token(), "{}"));
    }

    Messages listening(String username, String screen) {
        String shop = username.substring(0, username.indexOf('-'));
        return listening(answer(shop, counter.staff(username), "{\"screen\":\"" + screen + "\"}"));
    }

    private static Messages listening(JsonNode answer) {
        Messages messages = Messages.connectedBy(ScreenConnection.of(answer));
        answer.path("topics").forEach(topic -> messages.subscribe(topic.asString()));
        return messages;
    }

    JsonNode answer(String shop, String token, String body) {
        return counter.api()
                .as(token)
                .post("/api/shops/" + shop + "/connections", body)
                .expect(200)
                .body();
    }

    static String parameter(String url, String name) {
        Matcher matcher = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        if (!matcher.find()) {
            throw new IllegalArgumentException("the URL has no " + name);
        }
        return matcher.group(1);
    }

    static String replaced(String url, String name, String value) {
        return url.replace(name + "=" + parameter(url, name), name + "=" + value);
    }
}
