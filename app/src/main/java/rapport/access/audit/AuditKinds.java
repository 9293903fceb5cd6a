package rapport.access.audit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What can be chosen in the filters of the trail. */
final class AuditKinds {

    private static final List<String> ACTIONS = List.of(
            "created",
            "changed",
            "deleted",
            "undone",
            "imported",
            "exported",
            "sent_again",
            "signed_in",
            "signed_out",
            "signed_out_elsewhere",
            "sign_in_failed",
            "code_failed",
            "too_many",
            "denied");

    /** Of which the way says what was refused. */
    static final Set<String> REFUSALS = Set.of("sign_in_failed", "code_failed", "too_many", "denied");

    /** What an entry is about first of all. */
    static final List<String> KINDS = List.of(
            "access.audit_entry",
            "access.first_run",
            "access.invitation",
            "access.recovery_code",
            "access.second_step",
            "access.user",
            "customization.field",
            "customization.field_choice",
            "customization.record_tag",
            "customization.section",
            "customization.tag",
            "customization.view",
            "customization.view_default",
            "customization.view_pin",
            "directory.address",
            "directory.contact_point",
            "directory.link",
            "directory.look_alike",
            "directory.merged",
            "directory.organisation",
            "directory.party",
            "directory.party_role",
            "directory.person",
            "exchange.backup",
            "exchange.import_job",
            "exchange.preparation",
            "exchange.prepared_file",
            "exchange.saved_mapping",
            "exchange.webhook",
            "interactions.complaint",
            "interactions.file",
            "interactions.interaction",
            "interactions.participant",
            "interactions.promise",
            "interactions.satisfaction",
            "interactions.signal",
            "mail.outgoing",
            "platform.job",
            "platform.rate",
            "platform.setting",
            "relationships.ending",
            "relationships.joint_goal",
            "relationships.manual_stage",
            "relationships.relationship",
            "relationships.win_back",
            "sales.agreement",
            "sales.category",
            "sales.deal",
            "sales.order",
            "sales.order_line",
            "sales.pipeline",
            "sales.pipeline_column",
            "sales.product",
            "work.task");

    private AuditKinds() {}

    static Map<String, String> actions() {
        return worded(ACTIONS, AuditWords::action);
    }

    static Map<String, String> kinds() {
        return worded(
                KINDS.stream()
                        .sorted(Comparator.comparing(AuditWords::kind, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                AuditWords::kind);
    }

    private static Map<String, String> worded(List<String> keys, UnaryOperator<String> word) {
        Map<String, String> worded = new LinkedHashMap<>();
        keys.forEach(key -> worded.put(key, word.apply(key)));
        return worded;
    }
}
