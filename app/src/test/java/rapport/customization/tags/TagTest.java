package rapport.customization.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.customization.tables.RecordTag.RECORD_TAG;
import static schema.customization.tables.Tag.TAG;
import static schema.directory.tables.Party.PARTY;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import rapport.RapportTest;
import rapport.customization.Tag;
import rapport.customization.TagSaving.Saved;
import rapport.customization.Tags;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Known;
import rapport.platform.kinds.ExtraField;
import rapport.platform.kinds.ExtraFields;
import rapport.platform.kinds.Staging;

/** Sticking tags to records and taking them off. */
@RapportTest
class TagTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    Tags tags;

    @Autowired
    List<ExtraFields> sources;

    @Autowired
    DSLContext db;

    @Test
    void a_tag_sticks_to_a_record_until_it_is_taken_off() {
        PartyId pine = Known.firm(organisations, "Harbour & Pine");
        String path = "/records/organisation/" + pine + "/tags";

        assertThat(post(as(bruno), path, Map.of("name", "  Key   account ")))
                .hasStatus(303)
                .hasHeader("Location", "/organisations/" + pine);
        assertThat(post(as(bruno), path, Map.of("name", "key account"))).hasStatus(303);
        assertThat(db.fetchSingle(TAG).getName()).isEqualTo("Key account");
        assertThat(page("/organisations/" + pine)).bodyText().contains("Take off the tag Key account");

        Tag tag = tags.of(pine.value()).getFirst();
        assertThat(post(as(bruno), path + "/" + tag.id() + "/removal", Map.of()))
                .hasStatus(303);
        assertThat(tags.of(pine.value())).isEmpty();
        assertThat(tags.all()).containsExactly(tag);
    }

    @Test
    void many_records_are_tagged_at_once_and_those_that_were_tagged_are_not_counted() {
        List<UUID> firms = IntStream.range(0, 30)
                .mapToObj(i -> Known.firm(organisations, "Firm number " + (char) ('a' + i))
                        .value())
                .toList();
        tags.add("organisation", firms.getFirst(), "Fair", bruno);

        Saved saved = (Saved) tags.addAll("organisation", firms, "Fair", bruno);

        assertThat(saved.records()).isEqualTo(29);
        assertThat(db.fetchCount(RECORD_TAG)).isEqualTo(30);
        assertThat(tags.of(firms)).hasSize(30);
        assertThat(tags.addAll("person", firms, "Fair", bruno)).isEqualTo(new Saved(saved.tag(), 0));
        assertThat(tags.removeAll("organisation", firms, saved.tag().id(), bruno))
                .isEqualTo(30);
    }

    @Test
    void lists_show_and_filter_tags() {
        PartyId pine = Known.firm(organisations, "Harbour & Pine");
        Known.firm(organisations, "Northgate");
        tags.add("organisation", pine.value(), "Fair", bruno);
        tags.add("organisation", pine.value(), "A-list", bruno);

        ExtraField field = sources.stream()
                .flatMap(source -> source.of("organisation", Staging.uuid(PARTY.ID), PARTY.CUSTOM).stream())
                .filter(one -> one.description().name().equals("tags"))
                .findFirst()
                .orElseThrow();

        String word = field.description().of().getFirst();
        assertThat(field.words()).containsEntry(word, "A-list");
        assertThat(db.select(PARTY.NAME, field.value())
                        .from(PARTY)
                        .where(field.has().apply(word))
                        .fetch())
                .singleElement()
                .satisfies(row -> assertThat((String[]) row.value2()).containsExactly("A-list", "Fair"));
    }

    @Test
    void administrators_keep_the_words_in_order() {
        PartyId pine = Known.firm(organisations, "Harbour & Pine");
        Tag tag = ((Saved) tags.add("organisation", pine.value(), "Fair", bruno)).tag();
        tags.add("organisation", pine.value(), "Other", bruno);
        String path = "/settings/tags/" + tag.id();

        assertThat(post(as(amina), path, Map.of("name", "Fair 2026", "colour", "3", "version", "0")))
                .hasStatus(303);
        assertThat(tags.of(pine.value()).getFirst()).isEqualTo(new Tag(tag.id(), "Fair 2026", 3, 1));
        assertThat(post(as(amina), path, Map.of("name", "other", "colour", "3", "version", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("another tag called other");
        assertThat(post(as(amina), path, Map.of("name", "Fair", "colour", "3", "version", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("it is called Fair 2026 now, you wrote Fair");
        assertThat(post(as(amina), path + "/deletion", Map.of())).hasStatus(303);
        assertThat(tags.of(pine.value())).extracting(Tag::name).containsExactly("Other");
    }

    @Test
    void carol_cannot_rename_tags_or_tag_what_is_not_there() {
        PartyId pine = Known.firm(organisations, "Harbour & Pine");
        Tag tag = ((Saved) tags.add("organisation", pine.value(), "Fair", bruno)).tag();

        assertThat(post(as(carol), "/settings/tags/" + tag.id(), Map.of("name", "Hers", "colour", "1", "version", "0")))
                .hasStatus(404);
        assertThat(post(as(carol), "/records/person/" + pine + "/tags", Map.of("name", "Hers")))
                .hasStatus(404);
        assertThat(post(as(carol), "/records/user/" + carol.id() + "/tags", Map.of("name", "Hers")))
                .hasStatus(404);
        assertThat(tags.all()).containsExactly(tag);
    }

    private MvcTestResult page(String path) {
        MvcTestResult answer = http.get().uri(path).with(as(bruno)).exchange();
        String to = answer.getResponse().getHeader("Location");
        return to == null ? answer : page(to);
    }

    private MvcTestResult post(RequestPostProcessor who, String path, Map<String, String> typed) {
        var request = http.post().uri(path).with(who);
        typed.forEach(request::param);
        return request.exchange();
    }
}
