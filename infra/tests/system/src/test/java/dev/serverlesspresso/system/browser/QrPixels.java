package dev.serverlesspresso.system.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;

/** Finds the one QR code in a picture and reads it, as a camera does. */
final class QrPixels {
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);
    /** A camera sees a code at many sizes. */
    private static final double[] SIZES = {1, 0.9, 0.75, 0.6, 1.5};

    private QrPixels() {}

    static String read(byte[] png) {
        return read(decoded(png));
    }

    static String read(BufferedImage picture) {
        return DoubleStream.of(SIZES)
                .mapToObj(size -> scaled(picture, size))
                .flatMap(seen -> find(seen).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no QR code that a camera could read"));
    }

    /**
     * Among the modules of about one code in a hundred there are some that look like a corner. The plain reader then takes
     * the wrong three corners, and no other; this one tries all that go together, as phones do.
     */
    private static Optional<String> find(BufferedImage picture) {
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        try {
            return Optional.of(new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)[0].getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static BufferedImage scaled(BufferedImage picture, double size) {
        int width = (int) (picture.getWidth() * size);
        int height = (int) (picture.getHeight() * size);
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    static BufferedImage decoded(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
