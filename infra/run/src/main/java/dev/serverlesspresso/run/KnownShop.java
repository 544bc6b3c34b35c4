package dev.serverlesspresso.run;

import dev.serverlesspresso.local.signin.ScriptedSignIn;
import dev.serverlesspresso.local.signin.StaffMember;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop of this installation. */
record KnownShop(String id, String name, boolean archived) {
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    /** All of them, as the operator sees them. */
    static List<KnownShop> of(RunSettings settings, StaffMember operator) {
        try {
            String token = new ScriptedSignIn(settings.signIn())
                    .accessToken(
                            operator.username(),
                            operator.password(),
                            settings.origins().get(0) + "/barista/signed-in");
            return read("http://127.0.0.1:" + settings.ports().orderManager() + "/api/shops?limit=100", token);
        } catch (IOException e) {
            throw new RunFailure("the shops cannot be read: " + Reason.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailure("interrupted while starting");
        }
    }

    private static List<KnownShop> read(String address, String token) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
        List<KnownShop> shops = new ArrayList<>();
        String next = "";
        do {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + (next.isEmpty() ? "" : "&next=" + next)))
                    .timeout(ANSWERS_WITHIN)
                    .header("Authorization", "Bearer " + token)
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new RunFailure("the shops cannot be read: status " + answer.statusCode());
            }
            JsonNode page = JsonMapper.shared().readTree(answer.body());
            page.path("shops")
                    .forEach(shop -> shops.add(new KnownShop(
                            shop.path("shopId").asString(),
                            shop.path("name").asString(),
                            shop.path("archived").asBoolean())));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return shops;
    }
}
