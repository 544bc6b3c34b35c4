package dev.serverlesspresso.publisher.connection;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked for; a customer leaves the screen out. */
record ConnectionRequest(
        @Schema(
                description = "for staff: the screen",
                allowableValues = {"barista", "display"})
        @Nullable
        String screen) {}
