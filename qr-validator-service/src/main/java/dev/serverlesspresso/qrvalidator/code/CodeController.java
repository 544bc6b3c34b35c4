package dev.serverlesspresso.qrvalidator.code;

import dev.serverlesspresso.kit.problem.web.Refuses;
import dev.serverlesspresso.qrvalidator.QrValidatorProblem;
import dev.serverlesspresso.qrvalidator.shop.ShopId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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

    private static final List<MediaType> OFFERED =
            List.of(MediaType.APPLICATION_JSON, CodePictures.SVG, MediaType.IMAGE_PNG);

    private final CurrentCode currentCode;

    CodeController(CurrentCode currentCode) {
        this.currentCode = currentCode;
    }

    @GetMapping(
            path = "/api/shops/{shop}/code",
            produces = {MediaType.APPLICATION_JSON_VALUE, CodePictures.SVG_VALUE, MediaType.IMAGE_PNG_VALUE})
    @Operation(summary = "The current QR code", security = @SecurityRequirement(name = "bearer"))
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = CodeView.class)),
                @Content(mediaType = CodePictures.SVG_VALUE, schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.IMAGE_PNG_VALUE, schema = @Schema(type = "string", format = "binary"))
            })
    @Refuses({"SHOP_NOT_FOUND", "SHOP_ARCHIVED"})
    ResponseEntity<CodeView> code(
            @PathVariable String shop,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        CurrentCode.Shown shown = ShopId.FORMAT
                .parse(shop)
                .flatMap(currentCode::of)
                .orElseThrow(QrValidatorProblem.SHOP_NOT_FOUND::refusal);
        if (shown.archived()) {
            throw QrValidatorProblem.SHOP_ARCHIVED.refusal();
        }
        MediaType wanted = wanted(accept);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(wanted);
        return (wanted.equals(MediaType.APPLICATION_JSON) ? asData(answer) : asPicture(answer, shown, wanted))
                .body(CodeView.of(shown));
    }

    private static ResponseEntity.BodyBuilder asData(ResponseEntity.BodyBuilder answer) {
        return answer.cacheControl(CacheControl.noStore()).varyBy(HttpHeaders.ACCEPT);
    }

    private static ResponseEntity.BodyBuilder asPicture(
            ResponseEntity.BodyBuilder answer, CurrentCode.Shown shown, MediaType wanted) {
        CodeWindow window = shown.uses().window();
        String tag = "\"" + window.startSecond() + "-" + window.length().toSeconds()
                + (wanted.equals(CodePictures.SVG) ? "-svg\"" : "-png\"");
        return answer.cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION)
                .eTag(tag);
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
