package generator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.ForcedType;

/** The {@code <forcedTypes>} of a file in jOOQ's own XML: which column has which Java type. */
final class ForcedTypes {

    private ForcedTypes() {}

    static List<ForcedType> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String types = Files.readString(file).replaceFirst("^\\s*<\\?xml[^>]*\\?>", "");
        String whole = "<configuration><generator><database>" + types + "</database></generator></configuration>";
        return GenerationTool.load(new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)))
                .getGenerator()
                .getDatabase()
                .getForcedTypes();
    }
}
