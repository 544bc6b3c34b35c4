package dev.serverlesspresso.qrvalidator.code;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes a code as the picture that a phone can scan. */
@Component
class CodePictures extends AbstractHttpMessageConverter<CodeView> {

    static final String SVG_VALUE = "image/svg+xml";
    static final MediaType SVG = MediaType.parseMediaType(SVG_VALUE);

    CodePictures() {
        super(SVG, MediaType.IMAGE_PNG);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.equals(CodeView.class);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected CodeView readInternal(Class<? extends CodeView> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("codes are only written", input);
    }

    @Override
    protected void writeInternal(CodeView code, HttpOutputMessage output) throws IOException {
        QrImage image = QrImage.of(code.url());
        boolean svg = SVG.equalsTypeAndSubtype(output.getHeaders().getContentType());
        output.getBody().write(svg ? image.svg() : image.png());
    }
}
