package rapport.customization;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.platform.lists.CellEditing;
import rapport.platform.lists.EditingSource;

/** Makes the custom fields of all kinds changeable from lists. */
@Component
class OwnFieldEditings implements EditingSource {

    private final CustomFields fields;
    private final FieldForms forms;
    private final RecordValues values;
    private final RecordKinds kinds;
    private final TransactionTemplate nested;

    OwnFieldEditings(
            CustomFields fields,
            FieldForms forms,
            RecordValues values,
            RecordKinds kinds,
            PlatformTransactionManager transactions) {
        this.fields = fields;
        this.forms = forms;
        this.values = values;
        this.kinds = kinds;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public Optional<CellEditing> of(String kind) {
        return kinds.find(kind).map(any -> new OwnFieldEditing(kind, fields, forms, values, kinds, nested));
    }
}
