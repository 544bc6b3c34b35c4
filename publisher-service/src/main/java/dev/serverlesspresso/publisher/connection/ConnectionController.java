package dev.serverlesspresso.publisher.connection;

import dev.serverlesspresso.kit.access.web.CallerAuthentication;
import dev.serverlesspresso.kit.problem.web.CommonProblem;
import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.kit.problem.web.RequestRefused;
import dev.serverlesspresso.publisher.PublisherProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives a screen its connection, and ends it when somebody signs out. */
@RestController
class ConnectionController {

    private static final Logger log = LoggerFactory.getLogger(ConnectionController.class);
    private static final String NOT_IN_THIS_SHOP = "The token does not allow this in this shop.";

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
    @Refuses({"SCREEN_MISSING", "TOO_MANY_CONNECTIONS"})
    ConnectionView connect(
            @PathVariable String shop,
            @RequestBody(required = false) @Nullable ConnectionRequest request,
            @Parameter(hidden = true) CallerAuthentication token) {
        String screen = request == null ? null : request.screen();
        Connection connection =
                desk.open(token.caller(), token.token(), shop, screen).orElseThrow(this::problem);
        log.atInfo()
                .addKeyValue("shopId", shop)
                .addKeyValue("clientId", connection.clientId())
                .log("connection given");
        return ConnectionView.of(connection, clock.instant());
    }

    @DeleteMapping("/api/shops/{shop}/connections/{clientId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "End a connection of one's own",
            description = "For signing out: the client receives nothing more. One that is not connected is no error.",
            security = @SecurityRequirement(name = "bearer"))
    void disconnect(
            @PathVariable String shop,
            @PathVariable String clientId,
            @Parameter(hidden = true) CallerAuthentication token) {
        if (!desk.end(token.caller(), shop, clientId)) {
            throw CommonProblem.FORBIDDEN.refusal(NOT_IN_THIS_SHOP);
        }
        log.atInfo()
                .addKeyValue("shopId", shop)
                .addKeyValue("clientId", clientId)
                .log("connection ended");
    }

    private RequestRefused problem(ConnectionRefusal refusal) {
        return switch (refusal) {
            case SCREEN_MISSING -> PublisherProblem.SCREEN_MISSING.refusal();
            case FORBIDDEN -> CommonProblem.FORBIDDEN.refusal(NOT_IN_THIS_SHOP);
            case NOT_PAIRED ->
                CommonProblem.UNAUTHORIZED
                        .refusal("This device is paired no more.")
                        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case TOO_MANY -> PublisherProblem.TOO_MANY_CONNECTIONS.refusal().retryAfter(desk.secondsUntilNext());
        };
    }
}
