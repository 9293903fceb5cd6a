package rapport.exchange.preparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import rapport.exchange.importing.Imports;
import rapport.exchange.importing.MappingDocument;
import rapport.exchange.reading.DataFile;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.kinds.KindDescription;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;

/** Takes files in: keeps them, finds out what they are, puts a first mapping together. */
@Component
public class Starting {

    private final Imports imports;
    private final Uploads uploads;
    private final Preparations preparations;
    private final SavedMappings saved;
    private final Moments moments;

    Starting(Imports imports, Uploads uploads, Preparations preparations, SavedMappings saved, Moments moments) {
        this.imports = imports;
        this.uploads = uploads;
        this.preparations = preparations;
        this.saved = saved;
        this.moments = moments;
    }

    public sealed interface Outcome {}

    public record Started(PreparationId id) implements Outcome {}

    public record Refused(Text why) implements Outcome {}

    public Outcome start(List<? extends Uploads.Sent> sent, CurrentUser who) {
        PreparationId id = new PreparationId(Ids.next());
        NotFound.unless(Preparations.mayImport(who) && who.id() != null, id);
        return switch (uploads.store(id, sent)) {
            case Uploads.Refused(Text why) -> new Refused(why);
            case Uploads.Stored(List<PreparedFile> files) -> {
                Preparation empty = new Preparation(
                        id,
                        Objects.requireNonNull(who.id()),
                        moments.now(),
                        "",
                        "",
                        State.MATCHING,
                        null,
                        Progress.NONE,
                        null,
                        0,
                        files);
                preparations.add(recognised(empty, who), who);
                yield new Started(id);
            }
        };
    }

    private Preparation recognised(Preparation fresh, CurrentUser who) {
        List<DataFile> files = uploads.open(fresh);
        return saved.fitting(fresh, who)
                .map(mapping -> with(fresh, mapping.forFiles(fresh), mapping.name()))
                .orElseGet(() -> {
                    Guess.Guessed guessed =
                            guess().of(files.stream().map(Sample::of).toList());
                    return with(fresh, guessed.mapping().text(), guessed.recognised());
                });
    }

    private static Preparation with(Preparation fresh, String mapping, String recognised) {
        return new Preparation(
                fresh.id(),
                fresh.owner(),
                fresh.createdAt(),
                mapping,
                recognised,
                fresh.state(),
                null,
                fresh.progress(),
                null,
                fresh.version(),
                fresh.files());
    }

    Guess guess() {
        return new Guess(kinds(), new Formats(moments.zone()));
    }

    Kinds kinds() {
        Map<String, KindDescription> kinds = new TreeMap<>();
        imports.kinds().forEach((name, intake) -> kinds.put(name, intake.kind()));
        return new Kinds(kinds);
    }

    /** What the rows of a file may be. */
    public List<String> offeredKinds() {
        return List.copyOf(kinds().names());
    }

    /** By what else than an id people name records of a kind. */
    List<String> naturalKeys(String kind) {
        return Optional.ofNullable(imports.kinds().get(kind)).stream()
                .flatMap(intake -> intake.naturalKeys().keySet().stream())
                .sorted()
                .toList();
    }

    /** The mapping as a form changes it for one file. */
    public String rematched(Preparation of, PreparedFile file, MatchForm form) {
        MappingDocument document = MappingDocument.read("mapping.yaml", of.mapping());
        form.ifKnown().ifPresent(document::ifKnown);
        Map<String, Object> entry = document.file(file.name());
        String kind = form.kind();
        if (kind != null && kind.isEmpty()) {
            document.files().remove(entry);
            return document.text();
        }
        if (kind != null && kinds().has(kind) && (entry == null || !kind.equals(entry.get("kind")))) {
            return asKind(document, of, file, kind);
        }
        if (entry == null) {
            return document.text();
        }
        Sample sample = Sample.of(uploads.open(of, file));
        new Rematch(kinds(), entry, sample, form, new Formats(moments.zone())).apply();
        Repairs.of(document, kinds());
        Pipelines.keepUp(document, uploads.open(of).stream().map(Sample::of).toList());
        return document.text();
    }

    /** The mapping in which one file holds records of another kind. */
    public String asKind(Preparation of, PreparedFile file, String kind) {
        return asKind(MappingDocument.read("mapping.yaml", of.mapping()), of, file, kind);
    }

    private String asKind(MappingDocument document, Preparation of, PreparedFile file, String kind) {
        List<Sample> samples = uploads.open(of).stream().map(Sample::of).toList();
        Map<String, Object> fresh = guess().as(kind, samples.get(file.position()));
        Map<String, Object> old = document.file(file.name());
        if (old == null) {
            document.files().add(fresh);
        } else {
            Object set = old.get("set");
            Map<String, Object> kept = new LinkedHashMap<>(fresh);
            if (set != null && old.get("kind") instanceof String before && before.equals(kind)) {
                kept.put("set", set);
            }
            old.clear();
            old.putAll(kept);
        }
        Repairs.of(document, kinds());
        Pipelines.keepUp(document, samples);
        return document.text();
    }
}
