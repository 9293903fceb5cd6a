package rapport.shell.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A short day in an empty installation: sets it up, adds a few parties, then looks, searches and logs contacts again and again. */
final class Rehearsal {

    private static final int PARTIES = 6;
    private static final int ROUNDS = 60;
    private static final int VISITS = 3;
    private static final List<String> PAGES = List.of(
            "/",
            "/sign-in",
            "/healthz",
            "/nowhere",
            "/relationships?sort=trust&order=down&role=customer",
            "/relationships?sort=name&q=north",
            "/relationships?sort=last&order=up&stage=exploration",
            "/organisations?sort=town&filter=people.job_title%3D%3DBuyer",
            "/people?sort=created_at&order=down&filter=works_at.town%3D%3DCork;name%3D%3D*an*",
            "/people?sort=name&filter=job_title%3D%3DBuyer",
            "/interactions",
            "/deals/board",
            "/deals",
            "/orders",
            "/tasks",
            "/notices/list",
            "/search/palette?q=north",
            "/search/palette?q=anna1%40example.com");
    private static final Pattern RELATIONSHIP = Pattern.compile("href=\"/relationships/([0-9a-f-]{36})\"");
    private static final Pattern LOGGING = Pattern.compile("action=\"(/parties/[0-9a-f-]{36}/contacts)\"");

    private final Visitor visitor;

    Rehearsal(Visitor visitor) {
        this.visitor = visitor;
    }

    void play() throws IOException, InterruptedException {
        setUp();
        for (int number = 0; number < PARTIES; number++) {
            addOrganisation(number);
            addPerson(number);
        }
        List<String> relationships = RELATIONSHIP
                .matcher(visitor.open("/relationships"))
                .results()
                .map((MatchResult link) -> link.group(1))
                .distinct()
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (String page : PAGES) {
                visitor.open(page);
            }
            addPerson(PARTIES + round);
            for (int visit = 0; visit < VISITS && !relationships.isEmpty(); visit++) {
                visit(relationships.get((VISITS * round + visit) % relationships.size()));
            }
        }
    }

    private void setUp() throws IOException, InterruptedException {
        String page = visitor.open("/welcome");
        visitor.send(
                "/welcome",
                page,
                Map.of(
                        "name", "Rehearsal",
                        "company", "Rehearsal",
                        "email", "rehearsal@example.com",
                        "password", UUID.randomUUID().toString()));
    }

    private void addOrganisation(int number) throws IOException, InterruptedException {
        visitor.send(
                "/organisations",
                visitor.open("/organisations/new"),
                Map.of("name", "Northgate " + number, "role", "customer", "email", "office" + number + "@example.com"));
    }

    private void addPerson(int number) throws IOException, InterruptedException {
        visitor.send(
                "/people",
                visitor.open("/people/new"),
                Map.of(
                        "given_name", "Anna",
                        "family_name", "North" + number,
                        "role", "prospect",
                        "email", "anna" + number + "@example.com",
                        "phone", "+44 20 7946 " + (1000 + number)));
    }

    private void visit(String relationship) throws IOException, InterruptedException {
        String page = visitor.open("/relationships/" + relationship);
        List<String> forms =
                LOGGING.matcher(page).results().map(form -> form.group(1)).toList();
        if (!forms.isEmpty()) {
            visitor.sendInPlace(
                    forms.getFirst(), page, Map.of("channel", "call", "text", "Talked about the order", "matter", ""));
        }
        visitor.open("/relationships/" + relationship + "/standing");
    }
}
