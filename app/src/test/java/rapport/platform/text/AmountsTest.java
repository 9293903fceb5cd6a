package rapport.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rapport.platform.text.Amount.Ambiguous;
import rapport.platform.text.Amount.NotANumber;
import rapport.platform.text.Amount.Read;

class AmountsTest {

    private static final Shape[] SHAPES = Shape.values();

    @Test
    void numbers_are_read_as_their_reader_writes_them() {
        assertThat(read(Shape.GERMAN, "1.234,50")).isEqualTo(number("1234.50"));
        assertThat(read(Shape.GERMAN, "1.234")).isEqualTo(number("1234"));
        assertThat(read(Shape.BRITISH, "1,234.50")).isEqualTo(number("1234.50"));
        assertThat(read(Shape.BRITISH, "1,234")).isEqualTo(number("1234"));
        assertThat(read(Shape.SWISS, "1’234.5")).isEqualTo(number("1234.5"));
        assertThat(read(Shape.GERMAN, "−0,5")).isEqualTo(number("-0.5"));
    }

    @Test
    void what_can_mean_one_thing_only_is_read_whoever_types_it() {
        for (Shape shape : SHAPES) {
            assertThat(read(shape, "1.234,50")).isEqualTo(number("1234.50"));
            assertThat(read(shape, "1,234.50")).isEqualTo(number("1234.50"));
            assertThat(read(shape, "1234,5")).isEqualTo(number("1234.5"));
            assertThat(read(shape, "1 234,567")).isEqualTo(number("1234.567"));
            assertThat(read(shape, "1.234.567")).isEqualTo(number("1234567"));
            assertThat(read(shape, "0.125")).isEqualTo(number("0.125"));
            assertThat(read(shape, "1\u00a0234\u00a0567")).isEqualTo(number("1234567"));
        }
    }

    @Test
    void what_can_mean_two_things_is_not_guessed() {
        assertThat(read(Shape.BRITISH, "1.234")).isEqualTo(new Ambiguous());
        assertThat(read(Shape.GERMAN, "1,234")).isEqualTo(new Ambiguous());
        assertThat(read(Shape.SWISS, "12,345")).isEqualTo(new Ambiguous());
        assertThat(read(Shape.SWISS, "12.345")).isEqualTo(new Ambiguous());
    }

    @Test
    void what_is_no_number_is_none() {
        for (String typed :
                new String[] {"", " ", "abc", "1,2,3", "1.23.456", "1..5", ".5", "5.", "--1", "1,234,56", "1e5", "1 23"
                }) {
            assertThat(read(Shape.BRITISH, typed)).as(typed).isEqualTo(new NotANumber());
        }
    }

    @Test
    void what_a_form_writes_it_reads_again_and_what_a_page_shows_never_becomes_another_number() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Shape shape = SHAPES[random.nextInt(SHAPES.length)];
            BigDecimal value = BigDecimal.valueOf(random.nextLong(-2_000_000_000L, 2_000_000_000L), random.nextInt(7));
            Readings.in(new Reading(Language.ENGLISH, shape), () -> {
                assertThat(Amounts.read(Amounts.write(value)).number())
                        .hasValueSatisfying(again -> assertThat(again).isEqualByComparingTo(value));
                Amounts.read(Formats.number(value))
                        .number()
                        .ifPresent(again -> assertThat(again).isEqualByComparingTo(value));
                return value;
            });
        }
    }

    private static Amount read(Shape shape, String typed) {
        return Readings.in(new Reading(Language.ENGLISH, shape), () -> Amounts.read(typed));
    }

    private static Read number(String plain) {
        return new Read(new BigDecimal(plain));
    }
}
