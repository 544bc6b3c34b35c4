package dev.serverlesspresso.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What came back from the API. */
public record Answer(HttpResponse<String> response) {
    public int status() {
        return response.statusCode();
    }

    public JsonNode body() {
        String text = response.body();
        boolean json = header("Content-Type").contains("json");
        return text.isEmpty() || !json
                ? MissingNode.getInstance()
                : JsonMapper.shared().readTree(text);
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public Answer expect(int status) {
        assertThat(status())
                .as("%s %s answered %s", response.request().method(), response.uri(), response.body())
                .isEqualTo(status);
        return this;
    }
}
