package rapport.sales;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.RecordNames;
import rapport.platform.user.CurrentUser;

/** The columns that deals stand in, to choose from. */
@Component
class ColumnNames implements RecordNames {

    private final Deals deals;

    ColumnNames(Deals deals) {
        this.deals = deals;
    }

    @Override
    public String kind() {
        return "pipeline_column";
    }

    @Override
    public Map<UUID, String> names(CurrentUser who) {
        List<Column> columns = deals.knownColumns();
        boolean several = columns.stream().map(Column::pipeline).distinct().count() > 1;
        Map<UUID, String> names = new LinkedHashMap<>();
        columns.forEach(
                column -> names.put(column.id(), several ? column.pipeline() + ": " + column.name() : column.name()));
        return names;
    }
}
