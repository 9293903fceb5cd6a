package rapport.directory;

import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.Person.PERSON;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.text.Texts;
import rapport.search.Changed;
import rapport.search.Entries;
import rapport.search.Group;
import rapport.search.SearchSource;

/** People are also found by where they work now. */
@Component
class PersonSearchSource implements SearchSource {

    private static final schema.directory.tables.Party EMPLOYER = PARTY.as("employer");

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public String name() {
        return Texts.t("party.kind.person");
    }

    @Override
    public Group group() {
        return Group.PARTIES;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Entries entries() {
        return new Entries(
                PARTY.join(PERSON).on(PERSON.ID.eq(PARTY.ID)),
                DSL.noCondition(),
                PartyEntries.ID,
                DSL.field(job(LINK.TO_ID.coerce(SQLDataType.UUID))),
                PARTY.NAME,
                PERSON.JOB_TITLE,
                PartyEntries.all(PERSON.JOB_TITLE, DSL.field(job(EMPLOYER.NAME)), PARTY.TOWN, PartyEntries.ways()),
                true,
                PARTY.CREATED_AT);
    }

    private static <T> org.jooq.Select<org.jooq.Record1<T>> job(Field<T> what) {
        return jobs(what).orderBy(LINK.SINCE.desc().nullsLast(), LINK.ID).limit(1);
    }

    private static <T> SelectConditionStep<org.jooq.Record1<T>> jobs(Field<T> what) {
        return DSL.select(what)
                .from(LINK)
                .join(EMPLOYER)
                .on(EMPLOYER.ID.eq(LINK.TO_ID))
                .where(LINK.FROM_ID.eq(PARTY.ID))
                .and(LINK.KIND.eq(LinkKind.WORKS_AT))
                .and(LINK.UNTIL.isNull().or(LINK.UNTIL.ge(DSL.currentLocalDate())));
    }

    @Override
    public Condition touchedBy(Changed changed) {
        var employed = DSL.select(LINK.FROM_ID.coerce(SQLDataType.UUID))
                .from(LINK)
                .where(LINK.KIND.eq(LinkKind.WORKS_AT))
                .and(LINK.TO_ID.coerce(SQLDataType.UUID).in(changed.of("party")));
        return PartyEntries.ID.in(
                changed.of("party").union(changed.partiesOf("link")).union(employed));
    }

    @Override
    public String icon() {
        return "";
    }

    @Override
    public String href(UUID id) {
        return "/people/" + id;
    }
}
