package dev.serverlesspresso.run;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code in half blocks, dark on light whatever the terminal's colours are. */
final class TerminalQrCode {
    private static final String BLACK_ON_WHITE = "\u001B[30;107m";
    private static final String RESET = "\u001B[0m";

    private TerminalQrCode() {}

    static String of(String text) {
        BitMatrix matrix = encode(text);
        StringBuilder picture = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y += 2) {
            picture.append(BLACK_ON_WHITE);
            for (int x = 0; x < matrix.getWidth(); x++) {
                boolean upper = matrix.get(x, y);
                boolean lower = y + 1 < matrix.getHeight() && matrix.get(x, y + 1);
                picture.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
            }
            picture.append(RESET).append(System.lineSeparator());
        }
        return picture.toString();
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    4,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalArgumentException("'" + text + "' does not fit a QR code", e);
        }
    }
}
