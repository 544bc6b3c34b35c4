package dev.serverlesspresso.deploy.shop;

import dev.serverlesspresso.deploy.terminal.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The API over HTTP, at the address that browsers use. */
public final class HttpShopApi implements ShopApi {
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build();
    private final ZoneId zone;

    /** Shops begin with the zone of this machine. */
    public HttpShopApi(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Optional<Boolean> has(String address, String shop) {
        try {
            int status = send(request(address + "/api/shops/" + shop).GET()).statusCode();
            return switch (status) {
                case 200 -> Optional.of(true);
                case 404 -> Optional.of(false);
                default -> Optional.empty();
            };
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> create(String address, String token, String shop) {
        Map<String, Object> body = Map.of(
                "shopId",
                shop,
                "names",
                Map.of("en", shop.substring(0, 1).toUpperCase(Locale.ROOT) + shop.substring(1)),
                "timeZone",
                zone.getId(),
                "open",
                true);
        try {
            HttpResponse<String> answer = send(request(address + "/api/shops")
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            JsonMapper.shared().writeValueAsString(body))));
            return answer.statusCode() == 201
                    ? Optional.empty()
                    : Optional.of("status " + answer.statusCode() + ", " + answer.body());
        } catch (IOException lost) {
            return Optional.of(String.valueOf(lost.getMessage()));
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted: what AWS has begun goes on there");
        }
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(ANSWERS_WITHIN);
    }
}
