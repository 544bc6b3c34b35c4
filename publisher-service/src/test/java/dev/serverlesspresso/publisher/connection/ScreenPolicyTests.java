package dev.serverlesspresso.publisher.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScreenPolicyTests {

    @Test
    void policyNamesOneClientAndItsTopicsAndLetsNothingBePublished() {
        String json = new ScreenPolicy("arn:aws:iot:eu-central-1:1:", "me", List.of("a/b", "a/c")).json();

        assertThat(JsonMapper.shared().readTree(json))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"Version":"2012-10-17","Statement":[
                 {"Effect":"Allow","Action":"iot:Connect","Resource":["arn:aws:iot:eu-central-1:1:client/me"]},
                 {"Effect":"Allow","Action":"iot:Subscribe","Resource":[
                  "arn:aws:iot:eu-central-1:1:topicfilter/a/b","arn:aws:iot:eu-central-1:1:topicfilter/a/c"]},
                 {"Effect":"Allow","Action":"iot:Receive","Resource":[
                  "arn:aws:iot:eu-central-1:1:topic/a/b","arn:aws:iot:eu-central-1:1:topic/a/c"]}]}
                """));
        assertThat(json).doesNotContain("Publish", "*");
    }
}
