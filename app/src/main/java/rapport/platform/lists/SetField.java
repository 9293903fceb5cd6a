package rapport.platform.lists;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldReading;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;

/** Sets any field that can be set: its choices are the fields, and then it asks for the value. */
@Component
class SetField implements BulkAction {

    private static final String VALUE = "value";

    private final FieldSetting setting;

    SetField(FieldSetting setting) {
        this.setting = setting;
    }

    @Override
    public String key() {
        return "set";
    }

    @Override
    public String icon() {
        return "edit";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean isFor(String kind, CurrentUser who) {
        return !setting.fields(kind, who).isEmpty();
    }

    @Override
    public boolean chooses() {
        return true;
    }

    @Override
    public Map<String, String> choices(String kind, CurrentUser who) {
        return setting.fields(kind, who);
    }

    @Override
    public List<Question> asks(String kind, String choice, CurrentUser who) {
        FieldReading field = setting.field(kind, choice, who);
        Map<String, String> options = setting.options(kind, choice, who);
        return List.of(new Question(
                VALUE,
                field.label().get(),
                input(field, options),
                options,
                List.of(),
                "",
                Texts.t("list.hint.empty_takes_away")));
    }

    private static Question.Input input(FieldReading field, Map<String, String> options) {
        return switch (field.type()) {
            case CHOICES -> Question.Input.CHOICES;
            case DATE -> Question.Input.DAY;
            case MOMENT, DUE -> Question.Input.MOMENT;
            case TEXT -> Question.Input.LINES;
            default -> options.isEmpty() ? Question.Input.LINE : Question.Input.CHOICE;
        };
    }

    @Override
    public String described(Said said, CurrentUser who) {
        Map<String, String> options = setting.options(said.kind(), said.choice(), who);
        String value = String.join(
                ", ",
                said.all(VALUE).stream()
                        .map(each -> options.getOrDefault(each, each))
                        .toList());
        String label = setting.field(said.kind(), said.choice(), who).label().get();
        return value.isBlank() ? Texts.t("list.set_to_nothing", label) : Texts.t("list.set_to", label, value);
    }

    @Override
    public Outcome apply(Picked picked, Said said, CurrentUser who) {
        return setting.set(picked, said.kind(), said.choice(), said.line(VALUE), who);
    }
}
