package dev.serverlesspresso.publisher;

import dev.serverlesspresso.kit.problem.web.ProblemType;
import org.springframework.http.HttpStatus;

/** The kinds of problem that only this service answers with. */
public enum PublisherProblem implements ProblemType {
    SCREEN_MISSING(
            HttpStatus.BAD_REQUEST, "Which screen?", "Staff say which screen to connect: 'barista' or 'display'."),
    TOO_MANY_CONNECTIONS(HttpStatus.TOO_MANY_REQUESTS, "Too many connections", "Wait a moment and try again.");

    private final HttpStatus status;
    private final String title;
    private final String usualDetail;

    PublisherProblem(HttpStatus status, String title, String usualDetail) {
        this.status = status;
        this.title = title;
        this.usualDetail = usualDetail;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String usualDetail() {
        return usualDetail;
    }
}
