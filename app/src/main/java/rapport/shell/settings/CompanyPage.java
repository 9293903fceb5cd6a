package rapport.shell.settings;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import rapport.platform.text.Reading;
import rapport.platform.text.Texts;
import rapport.platform.text.Zones;
import rapport.platform.web.Difference;
import rapport.platform.web.Page;
import rapport.platform.web.Problems;

/**
 * The company's settings.
 *
 * @param differences where what was typed is not what somebody else has saved meanwhile; none without conflict
 */
public record CompanyPage(
        CompanyForm company, ScalesForm scales, ReadingForm reading, Problems problems, List<Difference> differences)
        implements Page {

    static Difference difference(String field, String mine, String theirs) {
        return new Difference(Texts.t("settings.field." + field), theirs, mine);
    }

    @Override
    public String title() {
        return Texts.t("settings.company.title");
    }

    @Override
    public int status() {
        return !differences.isEmpty() ? 409 : problems.none() ? 200 : 422;
    }

    public List<DayOfWeek> week() {
        DayOfWeek first = Reading.current().shape().firstDayOfWeek();
        return IntStream.range(0, 7).mapToObj(first::plus).toList();
    }

    /** With the company's own, should it be one that is not usually chosen: nothing is to change by looking at it. */
    public Map<String, String> zones() {
        Map<String, String> zones = new TreeMap<>(Zones.names());
        zones.putIfAbsent(company.zone(), company.zone());
        return zones;
    }

    /** Currencies that are money today, by their codes. */
    public Map<String, String> currencies() {
        return Currencies.names();
    }
}
