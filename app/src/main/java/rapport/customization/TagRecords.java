package rapport.customization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import rapport.platform.lists.BulkAction;
import rapport.platform.lists.Picked;
import rapport.platform.lists.Question;
import rapport.platform.lists.Said;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;

/** Sticks a tag to records: one that there is, or a new one. What else they hold stays, so their version does not matter. */
@Component
class TagRecords implements BulkAction {

    private static final String NAME = "tag";
    private static final String NEW = "new";

    private final Tags tags;
    private final RecordKinds kinds;

    TagRecords(Tags tags, RecordKinds kinds) {
        this.tags = tags;
        this.kinds = kinds;
    }

    @Override
    public String key() {
        return "tag";
    }

    @Override
    public String icon() {
        return "tag";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean isFor(String kind, CurrentUser who) {
        return kinds.find(kind).isPresent();
    }

    @Override
    public boolean chooses() {
        return true;
    }

    @Override
    public Map<String, String> choices(String kind, CurrentUser who) {
        Map<String, String> choices = new LinkedHashMap<>();
        tags.offered().forEach(tag -> choices.put(tag.id().toString(), tag.name()));
        choices.put(NEW, Texts.t("tag.bulk.new"));
        return choices;
    }

    @Override
    public List<Question> asks(String kind, String choice, CurrentUser who) {
        return choice.equals(NEW) ? List.of(Question.line(NAME, Texts.t("tag.bulk.name"))) : List.of();
    }

    @Override
    public Map<String, Text> problems(Said said, CurrentUser who) {
        return said.choice().equals(NEW) && !Tag.isName(said.first(NAME))
                ? Map.of(NAME, Text.of("tag.no_name"))
                : Map.of();
    }

    @Override
    public String described(Said said, CurrentUser who) {
        return said.choice().equals(NEW) ? Tag.plain(said.first(NAME)) : name(said, who);
    }

    /** A tag that is gone by now is made anew under its name by nobody: there is no such choice then. */
    private String name(Said said, CurrentUser who) {
        return choices(said.kind(), who).getOrDefault(said.choice(), "");
    }

    @Override
    public Outcome apply(Picked picked, Said said, CurrentUser who) {
        return switch (tags.add(said.kind(), picked.id(), described(said, who), who)) {
            case TagSaving.Saved saved when saved.records() > 0 -> new Outcome.Done();
            case TagSaving.Saved _ -> new Outcome.Unchanged();
            default -> new Outcome.LeftOut(Text.of("tag.gone"));
        };
    }
}
