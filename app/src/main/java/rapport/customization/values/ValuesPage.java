package rapport.customization.values;

import java.util.List;
import java.util.UUID;
import rapport.customization.FieldForm;
import rapport.platform.text.Texts;
import rapport.platform.web.Difference;
import rapport.platform.web.Page;

/**
 * The form of a record's custom fields alone.
 *
 * @param back the record's page
 * @param version of the record, as it was when the form was shown
 * @param conflicts where what was typed is not what somebody else has saved meanwhile
 */
public record ValuesPage(
        String kind,
        UUID record,
        String name,
        String back,
        int version,
        FieldForm form,
        boolean changed,
        List<Difference> conflicts)
        implements Page {

    @Override
    public String title() {
        return Texts.t("custom.edit." + kind);
    }

    @Override
    public int status() {
        return changed ? 409 : form.isFine() ? 200 : 422;
    }

    @Override
    public String menu() {
        return "relationships";
    }
}
