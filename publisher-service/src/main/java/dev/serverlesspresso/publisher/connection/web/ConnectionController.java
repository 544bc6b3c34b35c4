package dev.serverlesspresso.publisher.connection.web;

import dev.serverlesspresso.publisher.access.web.CallerToken;
import dev.serverlesspresso.publisher.connection.ConnectionDesk;
import dev.serverlesspresso.publisher.connection.Connections;
import dev.serverlesspresso.publisher.connection.Screen;
import dev.serverlesspresso.publisher.problem.web.Problem;
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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives a screen its connection. */
@RestController
class ConnectionController {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionController.class);

    private final Connections connections;
    private final Clock clock;

    ConnectionController(Connections connections, Clock clock) {
        this.connections = connections;
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
            @Parameter(hidden = true) CallerToken token) {
        String screen = request == null ? null : request.screen();
        return ConnectionDesk.ask(token.caller(), shop, screen)
                .fold(this::open, () -> refuse(Problem.SCREEN_MISSING, shop), () -> refuse(Problem.FORBIDDEN, shop));
    }

    private ResponseEntity<Object> open(Screen screen) {
        ConnectionView view = ConnectionView.of(connections.open(screen), clock.instant());
        LOG.atInfo()
                .addKeyValue("shopId", screen.shopId())
                .addKeyValue("clientId", view.clientId())
                .log("connection given");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    private static ResponseEntity<Object> refuse(Problem problem, String shop) {
        LOG.atInfo()
                .addKeyValue("shopId", shop)
                .addKeyValue("code", problem.name())
                .log("request refused");
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.detail());
    }
}
