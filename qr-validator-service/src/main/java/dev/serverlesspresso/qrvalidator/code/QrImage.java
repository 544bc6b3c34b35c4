package dev.serverlesspresso.qrvalidator.code;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A text as a QR code: error correction M, a quiet zone of four modules, black on white. */
record QrImage(ByteMatrix modules) {

    private static final int QUIET_ZONE = 4;
    private static final int PIXELS_PER_MODULE = 12;
    private static final int WHITE = 0xFFFFFF;

    static QrImage of(String text) {
        try {
            return new QrImage(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "does not fit into a QR code: " + text.length() + " characters", tooLong);
        }
    }

    /** One path of runs of dark modules, so that no renderer leaves hairlines between them. */
    byte[] svg() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int run = darkRun(x, y);
                if (run > 0) {
                    path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                }
                x += Math.max(1, run);
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>
                """.formatted(size(), path).getBytes(StandardCharsets.UTF_8);
    }

    byte[] png() {
        int pixels = size() * PIXELS_PER_MODULE;
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                image.setRGB(
                        x, y, dark(x / PIXELS_PER_MODULE - QUIET_ZONE, y / PIXELS_PER_MODULE - QUIET_ZONE) ? 0 : WHITE);
            }
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int size() {
        return modules.getWidth() + 2 * QUIET_ZONE;
    }

    private int darkRun(int x, int y) {
        int end = x;
        while (dark(end, y)) {
            end++;
        }
        return end - x;
    }

    private boolean dark(int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }
}
