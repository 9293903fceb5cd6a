package bench.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTest {

    private static final String IMPORT = """
            {"files":[{"file":"users.csv","kind":"user","read":8,"seconds":0.25},{"file":"people.csv","kind":"person","read":10}],
             "notRead":[],"rejectedFile":null,"seconds": 43.82}
            """;

    @Test
    void each_file_and_the_whole_can_be_told_apart() {
        assertThat(Json.number(IMPORT, "seconds")).isEqualTo(43.82);
        assertThat(Json.innermost(IMPORT)).hasSize(2);
        assertThat(Json.text(Json.innermost(IMPORT).getFirst(), "kind")).isEqualTo("user");
        assertThat(Json.number(Json.innermost(IMPORT).getFirst(), "seconds")).isEqualTo(0.25);
    }

    @Test
    void what_is_not_there_is_no_number() {
        assertThat(Json.number(Json.innermost(IMPORT).getLast(), "seconds")).isNaN();
    }
}
