package rapport.platform.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import rapport.platform.filters.Conditions;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Filter;
import rapport.platform.filters.FilterReading;
import rapport.platform.filters.FilterReading.NotUnderstood;
import rapport.platform.filters.FilterReading.Understood;
import rapport.platform.filters.Joins;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.Kinds;
import rapport.platform.lists.ListPage.Choice;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;
import rapport.platform.views.SavedViews;
import rapport.platform.views.ViewTabs;

/** What another look at the records of a list, such as a board, shares with it: the filter in the address and the saved views. */
@Component
@Transactional(readOnly = true)
public class OtherLooks {

    private final DSLContext db;
    private final ListedKinds listedKinds;
    private final Kinds kinds;
    private final Addresses addresses;
    private final Conditions conditions;
    private final Terms terms;
    private final SavedViews views;

    OtherLooks(
            DSLContext db,
            ListedKinds listedKinds,
            Kinds kinds,
            Addresses addresses,
            Conditions conditions,
            Terms terms,
            SavedViews views) {
        this.db = db;
        this.listedKinds = listedKinds;
        this.kinds = kinds;
        this.addresses = addresses;
        this.conditions = conditions;
        this.terms = terms;
        this.views = views;
    }

    /**
     * What an address of the look asks for.
     *
     * @param which the records meant, by their id
     * @param filter in words; empty for all
     * @param view the saved view that is open, to be sent along; empty for none
     * @param list the address of the list of the same records
     * @param askable what conditions can be put on: fields by the link they are behind, the kind's own under nothing
     * @param form the condition that is asked for or was refused; null for none
     * @param problem why the filter was not understood; null when it was
     */
    public record Look(
            String path,
            Condition which,
            String filter,
            String view,
            List<Chip> chips,
            String list,
            ViewTabs views,
            Map<String, List<Choice>> askable,
            @Nullable TermForm form,
            @Nullable Text problem) {

        public String address() {
            return Asked.address(path, fields());
        }

        /** What forms of the look send along. */
        public Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            if (!filter.isEmpty()) {
                fields.put("filter", filter);
            }
            if (!view.isEmpty()) {
                fields.put("view", view);
            }
            return fields;
        }

        /** Where a condition on a field is asked for. */
        public String asking(String field) {
            Map<String, String> all = fields();
            all.put("ask", field);
            return Asked.address(path, all);
        }

        /** Whether this is the condition whose change was refused, so that it is asked for again. */
        public boolean isAsked(Chip chip) {
            return form != null && chip.form() == form;
        }

        /** Where the same is seen without one of the conditions. */
        public String without(Chip chip) {
            int query = chip.without().indexOf('?');
            return query < 0 ? path + "?view=none" : path + chip.without().substring(query);
        }
    }

    /** The saved view that somebody who asks for nothing wants to see; empty for none. */
    public Optional<String> opening(
            String kind, String path, MultiValueMap<String, String> parameters, CurrentUser who) {
        return Addresses.asks(kinds.get(kind, who), parameters) ? Optional.empty() : views.opening(path, "", who);
    }

    /** Where somebody who sent a condition is led to; empty when none was sent or it was not understood. */
    public Optional<String> narrowed(
            String name, String path, MultiValueMap<String, String> parameters, CurrentUser who) {
        if (parameters.getFirst("field") == null) {
            return Optional.empty();
        }
        FilterReading read = addresses.filter(listedKinds.get(name), kinds.get(name, who), parameters, who);
        if (read instanceof Understood now
                && terms.changed(now.filter(), parameters, name, who) instanceof Understood changed) {
            Map<String, String> fields =
                    new LinkedHashMap<>(Map.of("filter", changed.filter().toString()));
            Optional.ofNullable(parameters.getFirst("view")).ifPresent(view -> fields.put("view", view));
            return Optional.of(Asked.address(path, fields));
        }
        return Optional.empty();
    }

    public Look read(String name, String path, MultiValueMap<String, String> parameters, CurrentUser who) {
        ListedKind listed = listedKinds.get(name);
        KindReading kind = kinds.get(name, who);
        FilterReading read = addresses.filter(listed, kind, parameters, who);
        Filter filter = read instanceof Understood understood ? understood.filter() : Filter.NONE;
        Asked asked = addresses.asked(listed, kind, filter, parameters);
        String view = parameters.getFirst("view");
        TermForm form =
                read instanceof Understood ? terms.asked(parameters, name, who).orElse(null) : null;
        return new Look(
                path,
                which(filter, kind, who),
                filter.toString(),
                view == null ? "" : view,
                terms.chips(asked, form, name, who),
                asked.withoutView().address(),
                views.tabs(path, SavedLists.query(kind, parameters), who),
                terms.fields(kind, who),
                form,
                problem(read, filter, parameters, name, who));
    }

    /** What is wrong with the filter, or with the condition that was sent to be added to it. */
    private @Nullable Text problem(
            FilterReading read, Filter filter, MultiValueMap<String, String> parameters, String name, CurrentUser who) {
        if (read instanceof NotUnderstood refused) {
            return refused.why();
        }
        return parameters.getFirst("field") != null
                        && terms.changed(filter, parameters, name, who) instanceof NotUnderstood refused
                ? refused.why()
                : null;
    }

    private Condition which(Filter filter, KindReading kind, CurrentUser who) {
        if (filter.isNone()) {
            return DSL.noCondition();
        }
        Meaning meaning = conditions.of(filter, kind, who);
        return kind.key()
                .in(db.select(kind.key())
                        .from(Joins.of(kind.from(), meaning.joins()))
                        .where(meaning.condition()));
    }
}
