package rapport.relationships.assessing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.platform.text.Texts;
import rapport.relationships.AssessmentReport.Model;
import rapport.relationships.AssessmentReport.Promises;
import rapport.relationships.AssessmentReport.Stages;
import statistics.standing.Constants;
import statistics.standing.Lifetime;
import statistics.standing.Stage;

/** What a portfolio amounts to at one moment. */
record Findings(List<Seen> seen) {

    /** Per role that occurs, in the order of roles. */
    Map<String, Stages> byRole() {
        Map<String, Stages> stages = new LinkedHashMap<>();
        for (PartyRole role : PartyRole.values()) {
            List<Seen> those = seen.stream().filter(one -> one.role() == role).toList();
            if (!those.isEmpty()) {
                stages.put(role.key(), stages(those));
            }
        }
        return stages;
    }

    private static Stages stages(List<Seen> those) {
        return new Stages(
                those.size(),
                (int) those.stream().filter(one -> !one.trustShown()).count(),
                count(those, Stage.NONE),
                count(those, Stage.EXPLORATION),
                count(those, Stage.AWARENESS),
                count(those, Stage.EXPANSION),
                count(those, Stage.ENGAGEMENT),
                count(those, Stage.DISSOLUTION));
    }

    private static int count(List<Seen> those, Stage stage) {
        return (int) those.stream().filter(one -> one.stage() == stage).count();
    }

    /** Ours to everybody and those of suppliers to us; each once, also where a party has several roles. */
    Promises promises() {
        int kept = 0;
        int broken = 0;
        Set<PartyId> ours = new HashSet<>();
        for (Seen one : seen) {
            if (one.role() == PartyRole.SUPPLIER || ours.add(one.party())) {
                kept += one.kept();
                broken += one.broken();
            }
        }
        return new Promises(kept, broken);
    }

    /** The models of signs of life that the stage decision uses, per group of peers. */
    List<Model> lifetimes(Constants constants) {
        List<Model> models = new ArrayList<>();
        constants.groups().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Constants.Group, statistics.standing.Peers> group) ->
                                group.getKey().role())
                        .thenComparing(group -> group.getKey().kind()))
                .forEach(group ->
                        models.add(model(group.getKey(), group.getValue().signsOfLife())));
        return models;
    }

    private static Model model(Constants.Group group, Lifetime lifetime) {
        String source = lifetime.source().name().toLowerCase(Locale.ROOT);
        return new Model(
                "mbg-nbd",
                Texts.t(
                        "assess.use.silence",
                        group.role().name().toLowerCase(Locale.ROOT),
                        group.kind().name().toLowerCase(Locale.ROOT)),
                !lifetime.isLeftOut(),
                Texts.t("assess.reason." + source),
                null,
                null,
                null);
    }
}
