package rapport.relationships.profile;

import static schema.access.tables.UserCard.USER_CARD;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel.Place;
import rapport.platform.web.Panels;
import rapport.relationships.Dossier;
import rapport.relationships.Dossiers;
import rapport.relationships.Ending;
import rapport.relationships.ManualStage;
import rapport.relationships.Relationship;
import rapport.relationships.RelationshipId;
import rapport.relationships.Standing;

/** Reads the page of one relationship. */
@Component
@Transactional(readOnly = true)
class Profile {

    private final DSLContext db;
    private final Dossiers dossiers;
    private final Parties parties;
    private final Panels panels;
    private final Moments moments;

    Profile(DSLContext db, Dossiers dossiers, Parties parties, Panels panels, Moments moments) {
        this.db = db;
        this.dossiers = dossiers;
        this.parties = parties;
        this.panels = panels;
        this.moments = moments;
    }

    RelationshipPage page(RelationshipId id, CurrentUser who) {
        Dossier dossier = dossiers.of(id, who);
        PartyId partyId = dossier.relationship().party();
        Subject party = new Subject("party", partyId.value());
        Subject itself = new Subject("relationship", id.value());
        StandingPart standing = standing(id, who);
        panels.expect(List.of(party, itself), who);
        return new RelationshipPage(
                header(id, who),
                standing,
                dossier.goals(),
                panels.at(Place.MAIN, party, who),
                rail(party, itself, who),
                panels.at(Place.FOOT, party, who),
                EndingDialog.empty(id, parties.get(partyId, who).name(), standing.standing()),
                who.may(Permission.EDIT),
                moments.today());
    }

    /** What modules show about the party, then about the relationship itself. */
    private List<Content> rail(Subject party, Subject itself, CurrentUser who) {
        List<Content> rail = new ArrayList<>(panels.at(Place.RAIL, party, who));
        rail.addAll(panels.at(Place.RAIL, itself, who));
        return rail;
    }

    StandingPart standing(RelationshipId id, CurrentUser who) {
        Dossier dossier = dossiers.of(id, who);
        Standing standing = dossier.standing().orElse(null);
        ManualStage manual = dossier.manual().orElse(null);
        Ending ending = dossier.ending().orElse(null);
        return new StandingPart(
                id,
                standing,
                Track.of(standing, dossier.transitions()),
                manual,
                manual == null ? null : dossier.name(manual.setBy()),
                ending,
                ending == null ? null : competitor(ending, dossier),
                who.may(Permission.EDIT),
                moments.now(),
                moments.today());
    }

    private static @Nullable String competitor(Ending ending, Dossier dossier) {
        return ending.competitor() == null
                ? ending.competitorName()
                : dossier.competitors().get(ending.competitor());
    }

    Header header(RelationshipId id, CurrentUser who) {
        Dossier dossier = dossiers.of(id, who);
        Relationship relationship = dossier.relationship();
        return new Header(
                relationship,
                parties.get(relationship.party(), who),
                dossier.standing().map(known -> known.detail().firstEventAt()).orElse(null),
                dossier.name(relationship.owner()),
                dossier.others());
    }

    /** Everybody who may own a relationship: id to name, by name. */
    Map<String, String> owners() {
        Map<String, String> owners = new LinkedHashMap<>();
        db.select(USER_CARD.ID, USER_CARD.NAME)
                .from(USER_CARD)
                .where(USER_CARD.ENABLED)
                .orderBy(DSL.lower(USER_CARD.NAME), USER_CARD.ID)
                .forEach(row -> owners.put(row.value1().toString(), row.value2()));
        return owners;
    }
}
