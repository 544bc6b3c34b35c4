package dev.serverlesspresso.qrvalidator.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrImageTests {

    private static final String URL = "http://localhost:8080/order/demo?code=ti9x9c.AAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void pictureCanBeReadAgain() throws Exception {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(QrImage.of(URL).png()));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        Result read = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))));
        assertThat(read.getText()).isEqualTo(URL);
        assertThat(read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL))
                .isEqualTo("M");
    }

    @Test
    void quietZoneIsFourModulesWide() throws Exception {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(QrImage.of(URL).png()));
        int module = 12;
        assertThat(image.getRGB(4 * module - 1, 4 * module)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(4 * module, 4 * module)).isEqualTo(0xFF000000);
    }

    @Test
    void svgDrawsTheSameModulesOnWhite() {
        QrImage image = QrImage.of(URL);
        String svg = new String(image.svg(), StandardCharsets.UTF_8);
        int size = image.modules().getWidth() + 8;
        assertThat(svg)
                .contains("viewBox=\"0 0 " + size + " " + size + "\"")
                .contains("fill=\"#fff\"")
                .contains("shape-rendering=\"crispEdges\"")
                .contains("M4 4h7v1h-7z");
    }
}
