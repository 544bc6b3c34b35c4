package dev.serverlesspresso.publisher.connection.web;

import dev.serverlesspresso.kit.access.web.CallerAuthentication;
import dev.serverlesspresso.kit.problem.web.Problems;
import dev.serverlesspresso.publisher.connection.Connection;
import dev.serverlesspresso.publisher.connection.ConnectionDesk;
import dev.serverlesspresso.publisher.connection.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives a screen its connection, and ends it when somebody signs out. */
@RestController
class ConnectionController {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionController.class);

    private final ConnectionDesk desk;
    private final Clock clock;

    ConnectionController(ConnectionDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/api/shops/{shop}/connections")
    @Operation(
            summary = "A connection to the live topics of one screen",
            description = "A customer gets that of the order in the token, staff that of the screen named.",
            security = @SecurityRequirement(name = "bearer"))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConnectionView.class)))
    ResponseEntity<Object> connect(
            @PathVariable String shop,
            @RequestBody(required = false) @Nullable ConnectionRequest request,
            @Parameter(hidden = true) CallerAuthentication token) {
        String screen = request == null ? null : request.screen();
        return desk.open(token.caller(), token.token(), shop, screen)
                .answer(connection -> opened(shop, connection), refusal -> refused(shop, refusal));
    }

    @DeleteMapping("/api/shops/{shop}/connections/{clientId}")
    @Operation(
            summary = "End a connection of one's own",
            description = "For signing out: the client hears nothing more. One that is not connected is no error.",
            security = @SecurityRequirement(name = "bearer"))
    @ApiResponse(responseCode = "204")
    ResponseEntity<Object> disconnect(
            @PathVariable String shop,
            @PathVariable String clientId,
            @Parameter(hidden = true) CallerAuthentication token) {
        if (!desk.end(token.caller(), shop, clientId)) {
            return refused(shop, Refusal.FORBIDDEN);
        }
        LOG.atInfo()
                .addKeyValue("shopId", shop)
                .addKeyValue("clientId", clientId)
                .log("connection ended");
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Object> opened(String shop, Connection connection) {
        LOG.atInfo()
                .addKeyValue("shopId", shop)
                .addKeyValue("clientId", connection.clientId())
                .log("connection given");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ConnectionView.of(connection, clock.instant()));
    }

    private ResponseEntity<Object> refused(String shop, Refusal refusal) {
        ProblemDetail problem = problem(refusal);
        LOG.atInfo()
                .addKeyValue("shopId", shop)
                .addKeyValue("code", Problems.code(problem))
                .log("request refused");
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal == Refusal.TOO_MANY) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(desk.secondsUntilNext()));
        }
        if (refusal == Refusal.NOT_PAIRED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(problem);
    }

    private static ProblemDetail problem(Refusal refusal) {
        return switch (refusal) {
            case SCREEN_MISSING ->
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        "SCREEN_MISSING",
                        "Which screen?",
                        "Staff say which screen to connect: 'barista' or 'display'.");
            case FORBIDDEN ->
                Problems.of(
                        HttpStatus.FORBIDDEN,
                        "FORBIDDEN",
                        "Not allowed",
                        "The token does not allow this in this shop.");
            case NOT_PAIRED ->
                Problems.of(
                        HttpStatus.UNAUTHORIZED, "UNAUTHORIZED", "Not signed in", "This display is paired no more.");
            case TOO_MANY ->
                Problems.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "TOO_MANY_CONNECTIONS",
                        "Too many connections",
                        "Wait a moment and try again.");
        };
    }
}
