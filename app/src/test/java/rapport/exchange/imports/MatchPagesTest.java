package rapport.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.Party.PARTY;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rapport.FreshDatabaseTest;

/** What each column of a file is. */
@FreshDatabaseTest
class MatchPagesTest extends ImportsInBrowser {

    @Test
    void an_administrator_keeps_a_column_as_an_own_field_and_the_next_file_finds_it() {
        String id = upload(amina, file("companies.csv", COMPANIES.replace("Kind", "Pet name")));
        String path = "/imports/" + id + "/files/0";
        assertThat(page(amina, path)).contains("New own field “Pet name”");

        assertThat(http.post()
                        .uri(path)
                        .with(as(amina))
                        .formField("version", "0")
                        .formField("to.4", "own"))
                .hasStatus(303);

        assertThat(page(amina, path)).containsPattern("value=\"organisation.own_pet_name\" selected>\\s*Pet name");
        run(amina, id);
        assertThat(db.fetchValues(PARTY.CUSTOM).toString()).contains("own_pet_name", "Partner");
        String next = upload(
                bruno, file("more.csv", COMPANIES.replace("Kind", "Pet name").replace("c-", "d-")));
        assertThat(page(bruno, "/imports/" + next + "/files/0"))
                .contains("value=\"organisation.own_pet_name\" selected")
                .doesNotContain("New own field");
    }

    @Test
    void what_becomes_of_known_ones_is_asked_and_kept_with_the_mapping() {
        String id = upload(bruno, file("companies.csv", COMPANIES));
        String path = "/imports/" + id + "/files/0";
        assertThat(page(bruno, path)).containsPattern("name=\"known\" value=\"create\" checked");

        assertThat(http.post()
                        .uri(path)
                        .with(as(bruno))
                        .formField("version", "0")
                        .formField("known", "fill"))
                .hasStatus(303);

        assertThat(page(bruno, path)).containsPattern("name=\"known\" value=\"fill\" checked");
        assertThat(page(bruno, "/imports/" + id + "/mapping")).contains("known: fill");
    }

    @Test
    void a_column_can_go_elsewhere_or_into_the_notes() {
        String id = upload(bruno, file("people.csv", PEOPLE));
        String page = page(bruno, "/imports/" + id + "/files/0");
        assertThat(page).as("a column without a field is kept").contains("value=\"note\" selected");

        assertThat(change(id, 0, Map.of("to.1", "person.family_name", "to.2", "person.given_name", "to.4", "")))
                .hasStatus(303);
        run(id);

        assertThat(db.fetchValue(PARTY.ABOUT, PARTY.NAME.eq("Oyen Maren"))).isEqualTo("Seats: 84");
    }

    @Test
    void a_file_of_people_and_their_organisations_makes_both() {
        String id = upload(
                bruno,
                file(
                        "fair.csv",
                        "Contact,Mail,Company,Town\nMaren Oyen,maren@ottervine.example,Otter & Vine,Bruges\n"
                                + "Pia Sandoval,pia@ottervine.example,Otter & Vine,Bruges\n"));
        change(id, 0, Map.of("kind", "person"));
        change(
                id,
                0,
                Map.of(
                        "to.0",
                        "person.name",
                        "to.1",
                        "person.email",
                        "to.2",
                        "organisation.name",
                        "to.3",
                        "organisation.town"));

        run(id);

        assertThat(names()).containsExactlyInAnyOrder("Maren Oyen", "Pia Sandoval", "Otter & Vine");
        assertThat(db.fetchCount(LINK)).isEqualTo(2);
    }

    @Test
    void files_of_other_systems_are_recognised() {
        Map<String, String> headers = Map.of(
                "HubSpot",
                        "Record ID,First Name,Last Name,Email,Phone Number,Associated Company,City,State/Region,Postal Code,Last Activity Date",
                "Salesforce",
                        "\"Id\",\"IsDeleted\",\"AccountId\",\"LastName\",\"FirstName\",\"MailingCity\",\"Email\",\"SystemModstamp\"",
                "Pipedrive",
                        "Person - ID,Person - Name,Person - Email,Person - Phone,Organization - Name,Person - Last activity date",
                "EspoCRM",
                        "id,salutationName,firstName,lastName,accountId,accountName,title,emailAddress,phoneNumber,doNotCall",
                "SuiteCRM",
                        "\"First Name\",\"Last Name\",\"ID\",\"Salutation\",\"Account Name\",\"Email Address\",\"Phone Mobile\",\"Phone Work\"",
                "Twenty",
                        "Id,Name / First Name,Name / Last Name,Emails / Primary Email,Company Id,Job Title,Creation Date",
                "Google Contacts",
                        "First Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value",
                "Mautic", "title,firstname,lastname,company,position,email,phone,zipcode,points");
        headers.forEach((system, header) -> {
            String row = "1" + ",2".repeat(header.split(",").length - 1);
            String id = upload(bruno, file("export.csv", header + "\n" + row + "\n"));
            assertThat(page(bruno, "/imports/" + id + "/files/0")).as(system).contains("Recognised: " + system);
        });
    }

    @Test
    void the_reader_is_told_when_somebody_else_changed_the_matching() {
        String id = upload(bruno, file("people.csv", PEOPLE));
        assertThat(change(id, 0, Map.of("to.5", ""))).hasStatus(303);

        assertThat(http.post()
                        .uri("/imports/" + id + "/files/0")
                        .with(as(bruno))
                        .formField("version", "0")
                        .formField("to.5", "note"))
                .hasStatus(409)
                .bodyText()
                .contains("changed in another window");
    }

    @Test
    void a_mapping_is_saved_shared_and_offered_for_the_same_columns() {
        String id = upload(bruno, file("people.csv", PEOPLE));
        change(id, 0, Map.of("to.2", "person.salutation"));
        assertThat(http.post()
                        .uri("/imports/" + id + "/mapping")
                        .with(as(bruno))
                        .formField("name", "Fair <2026>")
                        .formField("shared", "true"))
                .hasStatus(303);

        String next = upload(carol, file("other people.csv", PEOPLE));

        assertThat(page(carol, "/imports/" + next + "/files/0"))
                .contains("Recognised: Fair &lt;2026&gt;")
                .contains("value=\"person.salutation\" selected");
        assertThat(page(carol, "/imports")).contains("Fair &lt;2026&gt;");
    }

    @Test
    void a_mapping_that_is_not_shared_is_its_owners_alone() {
        String id = upload(bruno, file("people.csv", PEOPLE));
        http.post()
                .uri("/imports/" + id + "/mapping")
                .with(as(bruno))
                .formField("name", "Mine")
                .exchange();

        assertThat(page(carol, "/imports")).doesNotContain("Mine");
        assertThat(page(bruno, "/imports")).contains("Mine");
    }
}
