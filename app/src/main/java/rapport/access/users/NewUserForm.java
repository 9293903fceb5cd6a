package rapport.access.users;

import java.util.LinkedHashMap;
import java.util.Map;
import rapport.access.EmailAddress;
import rapport.access.UserRole;
import rapport.platform.text.Text;
import rapport.platform.web.Problems;

/** What an administrator types to add somebody. */
public record NewUserForm(String name, String email, UserRole role, Problems problems) {

    private static final int LONGEST = 100;

    static final NewUserForm EMPTY = new NewUserForm("", "", UserRole.MEMBER, Problems.NONE);

    static NewUserForm of(String name, String email, UserRole role) {
        Map<String, Text> problems = new LinkedHashMap<>();
        if (name.isBlank() || name.strip().length() > LONGEST) {
            problems.put("name", Text.of("access.name.missing", LONGEST));
        }
        if (EmailAddress.parse(email).isEmpty()) {
            problems.put("email", Text.of("access.email.wrong"));
        }
        return new NewUserForm(name.strip(), email.strip(), role, new Problems(problems));
    }

    NewUserForm emailTaken() {
        return new NewUserForm(name, email, role, Problems.with("email", Text.of("access.email.taken")));
    }
}
