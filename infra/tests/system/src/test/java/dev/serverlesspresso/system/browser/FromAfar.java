package dev.serverlesspresso.system.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Random;

/**
 * What a phone's main camera makes of an overhead display. The display: 43 inches across, 16:9, so 952 mm along its
 * longer side. The camera: 4,000 pixels over 65 degrees, so at a distance of d mm it has 4000 / (2 d tan 32.5°) pixels
 * for each mm; at three metres that is 1.05, and the longer side of the display is 996 of its pixels.
 */
record FromAfar(double metres, double degreesOfTilt, double blur, double noise) {
    private static final double LONGER_SIDE_MM = 952;
    private static final int CAMERA_PIXELS = 4_000;
    private static final double HALF_ANGLE = Math.toRadians(32.5);
    private static final int DARK_ROOM = 0x302820;
    private static final long SEED = 2026;

    /** The picture that the camera takes; blur is the deviation of a Gaussian in its pixels, noise that of 256 greys. */
    BufferedImage of(BufferedImage display) {
        double pixels = CAMERA_PIXELS / (2 * metres * 1_000 * Math.tan(HALF_ANGLE)) * LONGER_SIDE_MM;
        return grainy(blurred(shrunkAndTilted(display, pixels / Math.max(display.getWidth(), display.getHeight()))));
    }

    private BufferedImage shrunkAndTilted(BufferedImage display, double scale) {
        int side = (int) Math.ceil(scale * Math.hypot(display.getWidth(), display.getHeight()));
        BufferedImage seen = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = seen.createGraphics();
        graphics.setColor(new Color(DARK_ROOM));
        graphics.fillRect(0, 0, side, side);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.translate(side / 2.0, side / 2.0);
        graphics.rotate(Math.toRadians(degreesOfTilt));
        graphics.scale(scale, scale);
        graphics.drawImage(display, -display.getWidth() / 2, -display.getHeight() / 2, null);
        graphics.dispose();
        return seen;
    }

    private BufferedImage blurred(BufferedImage picture) {
        int reach = (int) Math.ceil(3 * blur);
        float[] weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.exp(-(i - reach) * (i - reach) / (2 * blur * blur));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        BufferedImage across = new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null)
                .filter(picture, null);
        return new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null).filter(across, null);
    }

    private BufferedImage grainy(BufferedImage picture) {
        Random random = new Random(SEED);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                Color colour = new Color(picture.getRGB(x, y));
                int grain = (int) Math.round(random.nextGaussian() * noise);
                picture.setRGB(
                        x,
                        y,
                        new Color(
                                        with(colour.getRed(), grain),
                                        with(colour.getGreen(), grain),
                                        with(colour.getBlue(), grain))
                                .getRGB());
            }
        }
        return picture;
    }

    private static int with(int grey, int grain) {
        return Math.max(0, Math.min(255, grey + grain));
    }
}
