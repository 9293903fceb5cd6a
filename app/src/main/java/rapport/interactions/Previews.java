package rapport.interactions;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small pictures of images: read and written anew, so that nothing of the file but its colours reaches a browser, no script, no place
 * where it was taken.
 */
final class Previews {

    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);

    /** Rasters that the JDK reads. Drawings (SVG) are programs and are never shown. */
    private static final Set<String> RASTERS = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");

    private static final int SIDE = 480;

    /** A small file can claim to be a picture of any size; more than this is not looked at. */
    private static final long MOST_PIXELS = 60_000_000L;

    static {
        ImageIO.setUseCache(false);
    }

    private Previews() {}

    /** A PNG; empty when it is no picture, or none that can be read. */
    static Optional<byte[]> of(Path file, String contentType) {
        if (!RASTERS.contains(contentType)) {
            return Optional.empty();
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? small(readers.next(), in) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Readers of the JDK answer a broken picture with all kinds of exceptions; the file itself is kept.
            LOG.debug("No preview of a {}", contentType, e);
            return Optional.empty();
        }
    }

    private static Optional<byte[]> small(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width <= 0 || height <= 0 || (long) width * height > MOST_PIXELS) {
                return Optional.empty();
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * SIDE));
            every.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(png(scaled(reader.read(0, every))));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image) {
        double by = Math.min(1.0, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * by));
        int height = Math.max(1, (int) Math.round(image.getHeight() * by));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawing = small.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.drawImage(image, 0, 0, width, height, null);
        drawing.dispose();
        return small;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
