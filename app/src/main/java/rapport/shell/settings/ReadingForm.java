package rapport.shell.settings;

import java.util.List;
import java.util.Map;
import rapport.platform.settings.Versioned;
import rapport.platform.text.Language;
import rapport.platform.text.Reading;
import rapport.platform.text.Readings;
import rapport.platform.text.Shape;
import rapport.platform.web.Difference;

/** In which language and shapes the company reads, as chosen. */
public record ReadingForm(Reading reading, int version) {

    static ReadingForm of(Versioned<Reading> setting) {
        return new ReadingForm(setting.value(), setting.version());
    }

    public String language() {
        return reading.language().key();
    }

    public String shape() {
        return reading.shape().key();
    }

    public Map<String, String> languages() {
        return Readings.languages();
    }

    public Map<String, String> shapes() {
        return Readings.shapes();
    }

    static List<Difference> differences(ReadingForm mine, ReadingForm theirs) {
        return Difference.among(
                CompanyPage.difference(
                        "language",
                        mine.reading.language().ownName(),
                        theirs.reading.language().ownName()),
                CompanyPage.difference(
                        "shape", Readings.example(mine.reading.shape()), Readings.example(theirs.reading.shape())));
    }

    /** What is not in the lists stays as it is. */
    static Reading chosen(String language, String shape, Reading now) {
        return now.or(Language.find(language).orElse(null), Shape.find(shape).orElse(null));
    }
}
