package rapport.platform.web;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.UserId;

/** Pages made of every part, with made-up content: {@code src/test/jte/kitchen}. They are for looking at and never shipped. */
final class Kitchen {

    static final Path OURS = Path.of("src/main/jte");
    static final Path PAGES = Path.of("src/test/jte");

    private static final Instant NOW = Instant.parse("2025-11-20T10:12:00Z");
    private static final List<Integer> CONTACTS = List.of(
            0, 3, 2, 2, 3, 1, 3, 2, 2, 3, 0, 2, 1, 1, 2, 1, 3, 2, 2, 0, 0, 1, 2, 2, 1, 0, 0, 1, 1, 1, 2, 0, 1, 0, 0, 2,
            1, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 2, 1);

    private final TemplateEngine engine =
            TemplateEngine.create(new TwoFolders(), Path.of("target/kitchen/classes"), ContentType.Html);

    /** A page as HTML. */
    String page(String name, String theme) {
        LocaleContextHolder.setLocale(Locale.UK);
        try {
            StringOutput html = new StringOutput();
            engine.render("kitchen/" + name + ".jte", parameters(name, theme), html);
            return html.toString();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static Map<String, Object> parameters(String name, String theme) {
        CurrentUser user = name.equals("signin") ? null : new Ines(theme);
        PageFrame frame = new PageFrame(
                "Kitchen",
                name.startsWith("relationship") ? "relationships" : "today",
                List.of(
                        new MenuEntry("today", "/", "sun-high", 10),
                        new MenuEntry("relationships", "/relationships", "heart-handshake", 20)),
                List.of(),
                user,
                "/kitchen",
                name.equals("relationships") ? new Notice("Order saved", null) : null,
                0);
        return switch (name) {
            case "failure" -> Map.of();
            case "signin", "states" -> Map.of("frame", frame);
            default -> Map.of("frame", frame, "now", NOW, "contacts", CONTACTS);
        };
    }

    private record Ines(String theme) implements CurrentUser {

        @Override
        public @Nullable UserId id() {
            return null;
        }

        @Override
        public String name() {
            return "Ines Calder";
        }

        @Override
        public boolean isAdministrator() {
            return true;
        }

        @Override
        public boolean may(Permission permission) {
            return true;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Lisbon");
        }
    }

    /** The test's templates before the product's. */
    private static final class TwoFolders implements CodeResolver {

        @Override
        public String resolve(String name) {
            try {
                return Files.readString(file(name));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public boolean exists(String name) {
            return Files.exists(file(name));
        }

        @Override
        public long getLastModified(String name) {
            return file(name).toFile().lastModified();
        }

        private static Path file(String name) {
            Path test = PAGES.resolve(name);
            return Files.exists(test) ? test : OURS.resolve(name);
        }
    }
}
