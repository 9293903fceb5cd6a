import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** The two rings of rapport.svg as pictures, for devices that keep Rapport among their applications. */
final class AppIcon {

    private static final double BOX = 24;
    private static final double RADIUS = 6.9;
    private static final double LEFT = 8.2;
    private static final double RIGHT = 15.8;

    private AppIcon() {}

    /**
     * A picture on white, since devices put it on grounds of any colour.
     *
     * @param share how much of the picture the rings fill; less where a device cuts a circle out of it
     */
    static byte[] png(int size, double share) throws IOException {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = picture.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, size, size);
        on.translate(size * (1 - share) / 2, size * (1 - share) / 2);
        on.scale(size * share / BOX, size * share / BOX);
        on.setColor(new Color(0x0b6e76));
        Area both = new Area(ring(LEFT, RADIUS + 1));
        both.intersect(new Area(ring(RIGHT, RADIUS + 1)));
        on.fill(both);
        on.setStroke(new BasicStroke(2));
        on.draw(ring(LEFT, RADIUS));
        on.draw(ring(RIGHT, RADIUS));
        on.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static Ellipse2D ring(double x, double radius) {
        return new Ellipse2D.Double(x - radius, BOX / 2 - radius, 2 * radius, 2 * radius);
    }
}
