package rapport.relationships.profile;

import static schema.access.tables.UserCard.USER_CARD;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Parties;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;
import rapport.platform.user.UserId;
import rapport.platform.web.Panel.Place;
import rapport.platform.web.Panels;
import rapport.relationships.Ending;
import rapport.relationships.Endings;
import rapport.relationships.JointGoals;
import rapport.relationships.ManualStage;
import rapport.relationships.ManualStages;
import rapport.relationships.Relationship;
import rapport.relationships.RelationshipId;
import rapport.relationships.Relationships;
import rapport.relationships.Standing;
import rapport.relationships.Standings;

/** Reads the page of one relationship. */
@Component
@Transactional(readOnly = true)
class Profile {

    private final DSLContext db;
    private final Relationships relationships;
    private final Standings standings;
    private final ManualStages manualStages;
    private final Endings endings;
    private final JointGoals goals;
    private final Parties parties;
    private final Panels panels;
    private final Moments moments;

    Profile(
            DSLContext db,
            Relationships relationships,
            Standings standings,
            ManualStages manualStages,
            Endings endings,
            JointGoals goals,
            Parties parties,
            Panels panels,
            Moments moments) {
        this.db = db;
        this.relationships = relationships;
        this.standings = standings;
        this.manualStages = manualStages;
        this.endings = endings;
        this.goals = goals;
        this.parties = parties;
        this.panels = panels;
        this.moments = moments;
    }

    RelationshipPage page(RelationshipId id, CurrentUser who) {
        Relationship relationship = relationships.get(id, who);
        Subject party = new Subject("party", relationship.party().value());
        StandingPart standing = standing(relationship, who);
        return new RelationshipPage(
                header(relationship, standing, who),
                standing,
                goals.of(id, who),
                panels.at(Place.MAIN, party, who),
                rail(id, party, who),
                panels.at(Place.FOOT, party, who),
                EndingDialog.empty(id, parties.get(relationship.party(), who).name(), standing.standing()),
                who.may(Permission.EDIT),
                moments.today());
    }

    /** What modules show about the party, then about the relationship itself. */
    private List<Content> rail(RelationshipId id, Subject party, CurrentUser who) {
        List<Content> rail = new ArrayList<>(panels.at(Place.RAIL, party, who));
        rail.addAll(panels.at(Place.RAIL, new Subject("relationship", id.value()), who));
        return rail;
    }

    StandingPart standing(RelationshipId id, CurrentUser who) {
        return standing(relationships.get(id, who), who);
    }

    private StandingPart standing(Relationship relationship, CurrentUser who) {
        RelationshipId id = relationship.id();
        Standing standing = standings.find(id, who).orElse(null);
        Optional<ManualStage> manual = manualStages.current(id, who);
        Optional<Ending> ending = endings.current(id, who);
        return new StandingPart(
                id,
                standing,
                Track.of(standing, standings.transitions(id, who)),
                manual.orElse(null),
                manual.map(ManualStage::setBy).map(this::nameOf).orElse(null),
                ending.orElse(null),
                ending.map(known -> competitor(known, who)).orElse(null),
                who.may(Permission.EDIT),
                moments.now(),
                moments.today());
    }

    private @Nullable String competitor(Ending ending, CurrentUser who) {
        return ending.competitor() == null
                ? ending.competitorName()
                : parties.get(ending.competitor(), who).name();
    }

    Header header(Relationship relationship, StandingPart standing, CurrentUser who) {
        List<Relationship> others = relationships.of(relationship.party(), who).stream()
                .filter(other -> !other.id().equals(relationship.id()))
                .toList();
        return new Header(
                relationship,
                parties.get(relationship.party(), who),
                standing.known().map(known -> known.detail().firstEventAt()).orElse(null),
                nameOf(relationship.owner()),
                others);
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

    private @Nullable String nameOf(@Nullable UserId user) {
        return user == null
                ? null
                : db.select(USER_CARD.NAME)
                        .from(USER_CARD)
                        .where(USER_CARD.ID.eq(user))
                        .fetchOne(USER_CARD.NAME);
    }
}
