package rapport.directory;

import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;
import rapport.platform.kinds.Upsert;

/** Takes in many organisations at once. */
@Component
public class OrganisationIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "organisation",
            PartyIntake.fields(
                    FieldDescription.of("name", FieldType.NAME).asRequired(),
                    FieldDescription.of(ORGANISATION.LEGAL_NAME, FieldType.NAME),
                    FieldDescription.of(ORGANISATION.INDUSTRY, FieldType.NAME),
                    FieldDescription.of(ORGANISATION.WEBSITE, FieldType.WEBSITE),
                    FieldDescription.of(ORGANISATION.EMPLOYEES, FieldType.INTEGER),
                    FieldDescription.of(ORGANISATION.FOUNDED_IN, FieldType.INTEGER)));

    private final PartyIntake parties;

    OrganisationIntake(PartyIntake parties) {
        this.parties = parties;
    }

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return PARTY.ID;
    }

    @Override
    public List<String> indexesOfLists() {
        return PartyIntake.indexesOfLists("directory.organisation_industry");
    }

    @Override
    public void check(Staging staged) {
        if (staged.has("employees")) {
            staged.refuse(
                    "employees",
                    "import.negative",
                    staged.column("employees", Integer.class).lt(0));
        }
        parties.check(staged, PartyKind.ORGANISATION, staged.column("name", String.class));
    }

    @Override
    public void take(Staging staged) {
        parties.take(staged, PartyKind.ORGANISATION, staged.column("name", String.class), () -> {
            Upsert organisation = staged.into(ORGANISATION);
            if (staged.has("website")) {
                organisation.set(ORGANISATION.DOMAIN, staged.column("website_compared", ORGANISATION.DOMAIN));
            }
            organisation.run();
        });
    }

    @Override
    public List<TableField<?, ?>> belongings() {
        return PartyIntake.belongings();
    }

    @Override
    public Map<String, Select<Record2<String, UUID>>> naturalKeys() {
        return PartyIntake.naturalKeys(PartyKind.ORGANISATION);
    }
}
