package dev.serverlesspresso.system.browser;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A Chromium of its own whose camera sees nothing but one QR code. */
record FakeCamera(Playwright playwright, Browser browser) implements AutoCloseable {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int CODE = 360;
    private static final byte WHITE = (byte) 235;
    private static final byte BLACK = 16;
    private static final byte NO_COLOUR = (byte) 128;

    static FakeCamera seeing(String text, Path folder) {
        Path film = film(text, folder.resolve("camera.y4m"));
        Playwright playwright = Chromium.driver();
        Browser browser = Chromium.find(System.getenv())
                .orElseThrow()
                .launch(
                        playwright,
                        List.of(
                                "--use-fake-device-for-media-stream",
                                "--use-file-for-fake-video-capture=" + film.toAbsolutePath()));
        return new FakeCamera(playwright, browser);
    }

    /** Two frames of uncompressed video, which Chromium shows for ever. */
    private static Path film(String text, Path file) {
        byte[] picture = picture(text);
        byte[] colours = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colours, NO_COLOUR);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(ascii("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n"));
            for (int frame = 0; frame < 2; frame++) {
                out.write(ascii("FRAME\n"));
                out.write(picture);
                out.write(colours);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file;
    }

    private static byte[] picture(String text) {
        byte[] picture = new byte[WIDTH * HEIGHT];
        Arrays.fill(picture, WHITE);
        BitMatrix code = code(text);
        int left = (WIDTH - CODE) / 2;
        int top = (HEIGHT - CODE) / 2;
        for (int y = 0; y < CODE; y++) {
            for (int x = 0; x < CODE; x++) {
                if (code.get(x, y)) {
                    picture[(top + y) * WIDTH + left + x] = BLACK;
                }
            }
        }
        return picture;
    }

    private static BitMatrix code(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, CODE, CODE);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code can say '" + text + "'", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
