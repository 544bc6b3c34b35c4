package dev.serverlesspresso.qrvalidator.code.web;

import dev.serverlesspresso.kit.problem.web.Problems;
import dev.serverlesspresso.kit.time.Rfc3339;
import dev.serverlesspresso.qrvalidator.code.CodeWindow;
import dev.serverlesspresso.qrvalidator.code.CurrentCode;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The code of a shop, for its display. */
@RestController
class CodeController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON, SVG, MediaType.IMAGE_PNG);

    private final CurrentCode currentCode;

    CodeController(CurrentCode currentCode) {
        this.currentCode = currentCode;
    }

    /** The code as data. */
    record CodeView(
            String shopId,
            String url,
            int usesLeft,
            int usesPerCode,
            String validFrom,
            String expiresAt,
            String nextCodeAt,
            String serverTime) {

        static CodeView of(CurrentCode.Shown shown) {
            CodeWindow window = shown.uses().window();
            return new CodeView(
                    shown.shopId().value(),
                    shown.url().toString(),
                    shown.uses().left(),
                    shown.uses().perCode(),
                    Rfc3339.text(window.start()),
                    Rfc3339.text(window.end()),
                    Rfc3339.text(window.end()),
                    Rfc3339.text(shown.serverTime()));
        }
    }

    @GetMapping(
            path = "/api/shops/{shop}/code",
            produces = {"application/json", "image/svg+xml", "image/png"})
    @Operation(summary = "The current QR code", security = @SecurityRequirement(name = "bearer"))
    ResponseEntity<?> code(
            @PathVariable String shop,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        return ShopId.parse(shop)
                .flatMap(currentCode::of)
                .<ResponseEntity<?>>map(shown -> answer(shown, wanted(accept)))
                .orElseGet(CodeController::unknownShop);
    }

    private static ResponseEntity<?> unknownShop() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(HttpStatus.NOT_FOUND, "SHOP_NOT_FOUND", "No such shop", "There is no such shop."));
    }

    private static ResponseEntity<?> answer(CurrentCode.Shown shown, MediaType wanted) {
        if (wanted.equals(MediaType.APPLICATION_JSON)) {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .varyBy(HttpHeaders.ACCEPT)
                    .contentType(wanted)
                    .body(CodeView.of(shown));
        }
        CodeWindow window = shown.uses().window();
        QrImage image = QrImage.of(shown.url().toString());
        boolean svg = wanted.equals(SVG);
        String tag = "\"" + window.startSecond() + "-" + window.length().toSeconds() + (svg ? "-svg\"" : "-png\"");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION)
                .eTag(tag)
                .contentType(wanted)
                .body(svg ? image.svg() : image.png());
    }

    private static MediaType wanted(@Nullable String accept) {
        if (accept == null) {
            return MediaType.APPLICATION_JSON;
        }
        List<MediaType> accepted = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(accepted);
        return accepted.stream()
                .flatMap(one -> OFFERED.stream().filter(one::includes))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }
}
