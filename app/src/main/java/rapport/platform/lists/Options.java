package rapport.platform.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.RecordNames;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.WithinRequest;

/** What a field can be set to. */
@Component
public class Options {

    private final List<RecordNames> names;

    Options(List<RecordNames> names) {
        this.names = List.copyOf(names);
    }

    /** Value to text; empty when the value is typed. */
    public Map<String, String> of(FieldReading field, CurrentUser who) {
        Map<String, String> options = new LinkedHashMap<>();
        switch (field.type()) {
            case CHOICE, CHOICES ->
                field.described()
                        .of()
                        .forEach(word -> options.put(word, field.word().apply(word)));
            case FLAG -> {
                options.put("yes", Texts.t("list.yes"));
                options.put("no", Texts.t("list.no"));
            }
            case REFERENCE -> field.described().of().forEach(kind -> options.putAll(named(kind, who)));
            default -> {}
        }
        return options;
    }

    /** The records of a kind of which there are few, by their ids. */
    public Map<String, String> named(String kind, CurrentUser who) {
        return WithinRequest.once("all of " + kind, () -> read(kind, who));
    }

    private Map<String, String> read(String kind, CurrentUser who) {
        Map<String, String> options = new LinkedHashMap<>();
        names.stream()
                .filter(each -> each.kind().equals(kind))
                .forEach(each -> each.names(who).forEach((id, name) -> options.put(id.toString(), name)));
        return options;
    }
}
