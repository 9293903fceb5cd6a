package rapport.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that was found.
 *
 * @param icon empty: a picture made of the name is shown
 * @param party whom it is about or stands for; null when nobody
 * @param subtitle what is shown beside the title; empty when nothing is
 * @param remark how it stands just now; null when nobody has anything to say
 */
public record Hit(
        UUID id,
        String kind,
        Group group,
        String icon,
        String href,
        String title,
        String subtitle,
        @Nullable UUID party,
        @Nullable Remark remark,
        List<String> terms) {

    /** The title in pieces, so that what was typed can be set off. */
    public List<Piece> pieces() {
        return Piece.of(title, terms);
    }

    Hit with(Remark said) {
        return new Hit(id, kind, group, icon, href, title, subtitle, party, said, terms);
    }
}
