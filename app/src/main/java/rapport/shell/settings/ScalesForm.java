package rapport.shell.settings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rapport.platform.settings.Scales;
import rapport.platform.settings.Versioned;
import rapport.platform.text.Text;
import rapport.platform.web.Difference;
import rapport.platform.web.Problems;

/** The constants of the relationship arithmetic as typed. */
public record ScalesForm(Map<String, String> typed, int version) {

    /** A row of the form. */
    public record Row(String field, String value, String standard, String unit) {

        public Text label() {
            return Text.of("settings.field." + field);
        }

        public Text hint() {
            return Text.of("settings.scale." + unit, standard);
        }
    }

    static ScalesForm of(Versioned<Scales> setting) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Scale scale : Scale.values()) {
            values.put(scale.field(), scale.of(setting.value()));
        }
        return new ScalesForm(values, setting.version());
    }

    ScalesForm on(int newer) {
        return new ScalesForm(typed, newer);
    }

    public List<Row> rows() {
        return Arrays.stream(Scale.values())
                .map(scale -> new Row(scale.field(), value(scale), scale.of(Scales.DEFAULT), scale.unit()))
                .toList();
    }

    Problems problems() {
        Map<String, Text> problems = new LinkedHashMap<>();
        for (Scale scale : Scale.values()) {
            if (scale.parse(value(scale)).isEmpty()) {
                problems.put(
                        scale.field(),
                        Text.of("settings.scale.wrong", Scale.plain(scale.least()), Scale.plain(scale.most())));
            }
        }
        return new Problems(problems);
    }

    /** @throws java.util.NoSuchElementException when there are problems */
    Scales scales() {
        return new Scales(
                number(Scale.ORGANISATION_HALF_LIFE),
                number(Scale.PERSON_HALF_LIFE),
                number(Scale.RESPONSE_HALVING),
                number(Scale.REPLY_HALVING),
                number(Scale.REPLY_PATIENCE),
                number(Scale.COMPLAINT_PATIENCE),
                number(Scale.SILENCE),
                number(Scale.DEFAULT_GAP),
                number(Scale.PRESUMED_ENDED),
                number(Scale.MEMORY));
    }

    static List<Difference> differences(ScalesForm mine, ScalesForm theirs) {
        return Difference.among(Arrays.stream(Scale.values())
                .map(scale -> CompanyPage.difference(scale.field(), mine.value(scale), theirs.value(scale)))
                .toArray(Difference[]::new));
    }

    private double number(Scale scale) {
        return scale.parse(value(scale)).orElseThrow();
    }

    private String value(Scale scale) {
        return typed.getOrDefault(scale.field(), "");
    }
}
