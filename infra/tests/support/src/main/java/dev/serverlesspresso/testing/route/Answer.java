package dev.serverlesspresso.testing.route;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The status and the code of a problem; an answer that is none has no code. */
record Answer(int status, String code) {

    static Answer of(MvcTestResult result) {
        MockHttpServletResponse response = result.getResponse();
        String type = response.getContentType();
        if (type == null || !MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)) {
            return new Answer(response.getStatus(), "");
        }
        JsonNode problem = JsonMapper.shared().readTree(response.getContentAsByteArray());
        return new Answer(response.getStatus(), problem.path("code").asString(""));
    }
}
