package bench.browsing;

import bench.installation.Failed;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Logs contacts by the composer of a relationship's page. */
public final class Contact {

    private static final Pattern ACTION = Pattern.compile("action=\"(/parties/[0-9a-f-]{36}/contacts)\"");

    private Contact() {}

    public static Form form(Browser browser, String relationship) throws IOException, InterruptedException {
        String html = browser.get("/relationships/" + relationship).mustBe(200).text();
        Matcher action = ACTION.matcher(html);
        if (!action.find()) {
            throw new Failed("The page of relationship " + relationship + " has no composer");
        }
        return Form.in(html, action.group(1));
    }

    /** @return the answer, which says that it is saved */
    public static Answer log(Browser browser, Form form, String text) throws IOException, InterruptedException {
        Answer answer = browser.submitInPlace(form.with("text", text)).mustBe(200);
        if (!answer.headers().firstValue("HX-Trigger").orElse("").contains("contact-logged")) {
            throw new Failed("The contact was not saved");
        }
        return answer;
    }
}
