package rapport.access.profile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.access.OwnSession;
import rapport.platform.text.Reading;
import rapport.platform.text.Readings;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;
import rapport.platform.web.Problems;

/**
 * What a user says about themselves.
 *
 * @param zone id of the user's own time zone; empty for the company's
 * @param language key of the user's own; empty for the company's
 * @param shape key of the user's own; empty for the company's
 * @param twoSteps whether signing in takes a code
 * @param recoveryCodes how many are left
 * @param sessions in which the user is signed in, this one among them
 * @param conflict what somebody (the user, in another window) has saved meanwhile; null when nothing
 */
public record ProfilePage(
        String email,
        String name,
        String zone,
        String companyZone,
        Map<String, String> zones,
        String theme,
        String language,
        String shape,
        Reading company,
        boolean singleKeys,
        String quietFrom,
        String quietUntil,
        int version,
        boolean twoSteps,
        int recoveryCodes,
        List<OwnSession> sessions,
        Instant now,
        Problems problems,
        @Nullable Text conflict)
        implements Page {

    public Map<String, String> languages() {
        return Readings.languages();
    }

    public Map<String, String> shapes() {
        return Readings.shapes();
    }

    public String companyLanguage() {
        return company.language().ownName();
    }

    public String companyShape() {
        return Readings.example(company.shape());
    }

    @Override
    public String title() {
        return Texts.t("access.profile.title");
    }

    @Override
    public int status() {
        return conflict != null ? 409 : problems.none() ? 200 : 422;
    }
}
