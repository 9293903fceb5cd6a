package rapport.access.firstrun;

import java.util.LinkedHashMap;
import java.util.Map;
import rapport.access.EmailAddress;
import rapport.access.PasswordRules;
import rapport.platform.text.Text;
import rapport.platform.web.Problems;

/** What the first administrator types. */
record WelcomeForm(String name, String company, String email, String password) {

    private static final int LONGEST = 100;

    WelcomeForm {
        name = name.strip();
        company = company.strip();
    }

    Problems problems(PasswordRules rules, boolean codeIsRight) {
        Map<String, Text> problems = new LinkedHashMap<>();
        if (!codeIsRight) {
            problems.put("code", Text.of("access.welcome.code_wrong"));
        }
        if (name.isEmpty() || name.length() > LONGEST) {
            problems.put("name", Text.of("access.name.missing", LONGEST));
        }
        if (company.isEmpty() || company.length() > LONGEST) {
            problems.put("company", Text.of("access.welcome.company_missing", LONGEST));
        }
        if (EmailAddress.parse(email).isEmpty()) {
            problems.put("email", Text.of("access.email.wrong"));
        }
        rules.objection(password, name, email).ifPresent(objection -> problems.put("password", objection));
        return new Problems(problems);
    }

    WelcomePage page(boolean asksForCode, Problems problems) {
        return new WelcomePage(name, company, email, asksForCode, problems);
    }
}
