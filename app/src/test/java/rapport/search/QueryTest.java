package rapport.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static Query of(String typed) {
        return Query.of(typed, List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44 20 7946 0018",
                "0044 20 7946 0018",
                "+44 (0)20 7946-0018",
                "020 7946 0018",
                "(020) 7946.0018",
                "20/79460018"
            })
    void a_phone_number_is_the_same_in_whatever_form_it_is_typed(String typed) {
        assertThat(of(typed).terms()).containsExactly("2079460018");
    }

    @Test
    void the_beginning_of_a_phone_number_is_enough() {
        assertThat(of("+351 912").terms()).containsExactly("351912");
        assertThat(of("+351 912 555").terms()).first().asString().endsWith("912555");
    }

    @ParameterizedTest
    @CsvSource({
        "Müller,muller",
        "ÉCLAIR,eclair",
        "Straße,strasse",
        "Ångström,angstrom",
        "https://www.harbour.example/,harbour.example",
        "'(Harbour),',harbour",
        "Elena@Harbour.example,elena@harbour.example"
    })
    void a_word_is_compared_without_case_accents_and_what_stands_around_it(String typed, String term) {
        assertThat(of(typed).terms()).containsExactly(term);
    }

    @Test
    void words_for_the_full_text_are_letters_and_digits_alone() {
        assertThat(of("a&b | !c:* 'd' <-> o'neil").words()).containsExactly("a", "b", "c", "d", "o", "neil");
    }

    @Test
    void signs_alone_ask_for_nothing() {
        assertThat(of(" !&| %_ \\ ").isEmpty()).isTrue();
        assertThat(of("").isEmpty()).isTrue();
    }

    @Test
    void the_first_sign_asks_for_people_or_commands_alone() {
        assertThat(of("@elena").kinds()).containsExactly("person");
        assertThat(of("> new").only()).isEqualTo(Query.Only.COMMANDS);
    }

    @ParameterizedTest
    @CsvSource({"harbuor,harbour", "elana,elena", "smiht,smith", "boiller,boiler", "kaffee,kaffee", "dominc,dominic"})
    void a_slip_or_two_turn_a_word_into_what_was_typed(String typed, String meant) {
        assertThat(Spelling.likely(
                        typed, List.of("harbeck", "harbour", "elena", "smith", "boiler", "kaffee", "dominic"), 1))
                .containsExactly(meant);
    }

    @Test
    void another_word_is_not_taken_for_a_slip() {
        assertThat(Spelling.likely("harbour", List.of("hangar", "labour", "harvest"), 4))
                .containsExactly("labour");
        assertThat(Spelling.likely("mole", List.of("mile", "male", "house"), 4)).containsExactly("mile", "male");
    }

    @Test
    void what_was_typed_is_set_off_in_the_title_whatever_its_accents() {
        assertThat(Piece.of("Zürich Möbel", List.of("mobel", "zur")))
                .containsExactly(new Piece("Zür", true), new Piece("ich ", false), new Piece("Möbel", true));
        assertThat(Piece.of("Straße", List.of("xx"))).containsExactly(new Piece("Straße", false));
    }
}
