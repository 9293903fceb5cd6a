package rapport.browser;

import static schema.access.tables.AuditEntry.AUDIT_ENTRY;
import static schema.customization.tables.Field.FIELD;
import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.exchange.tables.Webhook.WEBHOOK;
import static schema.interactions.tables.Complaint.COMPLAINT;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.platform.tables.Rate.RATE;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.sales.tables.Agreement.AGREEMENT;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.Product.PRODUCT;
import static schema.work.tables.Task.TASK;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rapport.Cast;
import rapport.RunningServer;
import rapport.TestDatabase;
import rapport.customization.CustomFields;
import rapport.customization.FieldDraft;
import rapport.directory.LinkId;
import rapport.directory.Organisations;
import rapport.exchange.importing.Imports;
import rapport.interactions.Known;
import rapport.platform.rates.Rates;

/** The addresses of all pages that there are, of a company that has a record of every kind. */
final class EveryPage {

    /** What is only a part of a page, a file, or leads elsewhere. */
    private static final Set<String> NO_PAGES = Set.of(
            "/healthz",
            "/readyz",
            "/files/{id}",
            "/files/{id}/preview",
            "/files/{id}/record",
            "/imports/mappings/{id}",
            "/imports/{id}/mapping",
            "/imports/{id}/progress",
            "/imports/{id}/rejected",
            "/invitation/{token}",
            "/jobs/{id}/progress",
            "/lists/{kind}/{id}/{field}",
            "/lists/{kind}/actions/{key}/choices",
            "/lists/{kind}/{id}/{field}/value",
            "/notices/list",
            "/organisations/names",
            "/parties/{id}/timeline",
            "/records/{kind}/names",
            "/relationships/{id}/standing",
            "/search/actions",
            "/search/palette",
            "/settings",
            "/sign-in",
            "/sign-in/code",
            "/sign-in/forgotten",
            "/views/{id}",
            "/welcome");

    /** Sends the forms by which records are made that only a page makes. */
    interface Forms {

        /** Where the answer leads; empty when nowhere. */
        String post(String path, Map<String, String> fields);

        String upload(String path, String file, String text);
    }

    private final BeanFactory server;
    private final DSLContext db;
    private final Forms forms;

    private EveryPage(BeanFactory server, Forms forms) {
        this.server = server;
        this.db = server.getBean(DSLContext.class);
        this.forms = forms;
    }

    /** Makes a record of every kind, and names their pages. */
    static Map<String, String> of(RunningServer server, Coast coast, Page page, Path folder) {
        return of(server.beans(), coast, new FormsOfBrowser(server.address(), page), folder);
    }

    static Map<String, String> of(BeanFactory server, Coast coast, Forms forms, Path folder) {
        EveryPage every = new EveryPage(server, forms);
        every.settle(coast, folder);
        Map<String, String> pages = every.named(coast);
        every.addTo(pages);
        return pages;
    }

    private void settle(Coast coast, Path folder) {
        if (server.getBean(CustomFields.class).of("organisation").stream()
                .noneMatch(field -> field.label().equals("Motto"))) {
            server.getBean(CustomFields.class).add("organisation", FieldDraft.text("Motto"), Cast.amina);
        }
        server.getBean(Rates.class)
                .add(Currency.getInstance("USD"), LocalDate.of(2026, 1, 1), new BigDecimal("0.92"), Cast.amina);
        new HostileCompany(List.of("Quay " + coast.hotel(), "Pier " + coast.hotel()))
                .bring(server.getBean(Imports.class), folder);
        Organisations organisations = server.getBean(Organisations.class);
        Known.firm(organisations, "Twin " + coast.hotel());
        forms.post(
                "/tasks",
                Map.of(
                        "title", "Confirm the training dates",
                        "owner", Cast.amina.id().toString(),
                        "priority", "high",
                        "due_on", "2026-12-01",
                        "about", "party:" + coast.hotel()));
        forms.post(
                "/settings/webhooks",
                Map.of(
                        "name", "Warehouse",
                        "address", "http://" + TestDatabase.RECEIVERS + "/rapport",
                        "kinds", "order",
                        "events", "changed"));
        forms.post("/records/organisation/" + coast.hotel() + "/tags", Map.of("name", "by the sea"));
    }

    private Map<String, String> named(Coast coast) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("today", "/");
        pages.put("relationships", "/relationships");
        pages.put("nothing-found", "/relationships?q=nobody+is+called+this");
        pages.put("organisations", "/organisations?filter=town!=Nowhere;(role==customer,role==partner)");
        pages.put("organisations-grouped", "/organisations?group=town");
        pages.put("people", "/people?ask=works_at.town");
        pages.put("orders", "/orders");
        pages.put("orders-month", "/orders?look=calendar&month=2026-11");
        pages.put("deals", "/deals");
        pages.put("deals-month", "/deals?look=calendar&month=2026-12");
        pages.put("board", "/deals/board");
        pages.put("promises", "/promises?filter=state==open");
        pages.put("promises-week", "/promises?look=calendar&week=2026-12-14");
        pages.put("contacts", "/interactions");
        pages.put("products", "/products");
        pages.put("filter-refused", "/orders?filter=salary==1");
        pages.put("relationship", coast.path());
        pages.put("edit", coast.path() + "/edit");
        pages.put("stage", coast.path() + "/stage");
        pages.put("goal", coast.path() + "/goals/new");
        pages.put("ending", coast.path() + "/ending");
        pages.put("person", "/people/" + coast.elena());
        pages.put("person-edit", "/people/" + coast.elena() + "/edit");
        pages.put("organisation-new", "/organisations/new");
        pages.put("organisation-edit", "/organisations/" + coast.hotel() + "/edit");
        pages.put("person-new", "/people/new");
        pages.put("link-new", "/parties/" + coast.hotel() + "/links/new");
        pages.put("order-new", "/parties/" + coast.hotel() + "/orders/new");
        pages.put("agreement-new", "/parties/" + coast.hotel() + "/agreements/new");
        pages.put("deal-new", "/parties/" + coast.hotel() + "/deals/new");
        pages.put("contact-new", "/parties/" + coast.hotel() + "/contacts/new");
        pages.put("with-whom", "/contacts/new");
        pages.put("with-whom-found", "/contacts/new?q=elena");
        pages.put("complaint-new", "/parties/" + coast.hotel() + "/complaints/new");
        pages.put("satisfaction-new", "/parties/" + coast.hotel() + "/satisfactions/new");
        pages.put("own-values", "/records/organisation/" + coast.hotel() + "/fields");
        pages.put("search", "/search?q=" + coast.elena());
        pages.put("search-found", "/search?q=elena");
        pages.put("files", "/files/of/party/" + coast.hotel());
        pages.put("imports", "/imports");
        pages.put("tasks", "/tasks");
        pages.put("tasks-list", "/tasks/list");
        pages.put("tasks-month", "/tasks/list?look=calendar&month=2026-12");
        pages.put("task-new", "/tasks/new?about=party:" + coast.hotel());
        pages.put("product-new", "/products/new");
        pages.put("jobs", "/jobs");
        pages.put("notices", "/notices");
        pages.put("duplicates", "/duplicates");
        pages.put("profile", "/profile");
        pages.put("company", "/settings/company");
        pages.put("currencies", "/settings/currencies");
        pages.put("rate", "/settings/currencies/" + first(RATE));
        pages.put("users", "/settings/users");
        pages.put("webhooks", "/settings/webhooks");
        pages.put("webhook", "/settings/webhooks/" + first(WEBHOOK));
        pages.put("audit", "/settings/audit");
        pages.put("audit-about", "/settings/audit?action=changed&kind=directory.organisation&from=2026-01-01");
        pages.put("history", "/records/party/" + coast.hotel() + "/history");
        pages.put("tags", "/settings/tags");
        pages.put("fields", "/settings/fields");
        pages.put("fields-organisation", "/settings/fields/organisation");
        pages.put("field-new", "/settings/fields/organisation/new");
        pages.put("field", "/settings/fields/organisation/" + first(FIELD));
        pages.put("not-found", "/relationships/00000000-0000-7000-8000-00000000dead");
        return pages;
    }

    /** A page of every kind of record, of an import on its way, and of two who look alike. */
    private void addTo(Map<String, String> pages) {
        Map<String, Table<?>> kinds = new LinkedHashMap<>();
        kinds.put("/organisations/", ORGANISATION);
        kinds.put("/relationships/", RELATIONSHIP);
        kinds.put("/contacts/", INTERACTION);
        kinds.put("/promises/", PROMISE);
        kinds.put("/complaints/", COMPLAINT);
        kinds.put("/orders/", ORDER);
        kinds.put("/deals/", DEAL);
        kinds.put("/agreements/", AGREEMENT);
        kinds.put("/products/", PRODUCT);
        kinds.put("/tasks/", TASK);
        kinds.put("/links/", LINK);
        kinds.forEach((path, table) -> pages.put("one-" + table.getName(), path + first(table)));
        db.select(LINK.FROM_ID)
                .from(LINK)
                .where(LINK.ID.eq(new LinkId(first(LINK))))
                .forEach(link -> pages.computeIfPresent("one-link", (name, path) -> path + "?of=" + link.value1()));
        db.select(AUDIT_ENTRY.ID)
                .from(AUDIT_ENTRY)
                .orderBy(AUDIT_ENTRY.ID)
                .limit(1)
                .forEach(entry -> pages.put("audit-entry", "/settings/audit/" + entry.value1()));
        pages.put("reasons", "/relationships/" + first(RELATIONSHIP) + "/reasons/trust");
        pages.put("win-back", "/relationships/" + first(RELATIONSHIP) + "/win-back");
        String match = forms.upload(
                "/imports", "companies.csv", "Company ID,Company,Town,Stand\nc-1,Otter & Vine,Bruges,B12\n");
        pages.put("import-match", match);
        pages.put("import-run", match.replaceAll("/files/.*", ""));
        List<String> two = db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .orderBy(ORGANISATION.ID)
                .limit(2)
                .fetch(row -> row.value1().toString());
        pages.put("duplicates-pair", "/duplicates/" + two.getFirst() + "/" + two.getLast());
        pages.put("job", forms.post("/duplicates/scan", Map.of()));
    }

    private UUID first(Table<?> table) {
        return db.select(DSL.field(DSL.name("id"), SQLDataType.UUID))
                .from(table)
                .orderBy(1)
                .limit(1)
                .fetchOptional(row -> row.value1())
                .orElse(new UUID(0, 0));
    }

    /** The addresses of the application that answer with a page which is not among these. */
    static Set<String> missing(RunningServer server, Map<String, String> pages) {
        Set<String> missing = new TreeSet<>();
        for (RequestMappingInfo mapping : server.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            boolean read = mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            mapping.getPathPatternsCondition().getPatterns().stream()
                    .filter(pattern -> read && !NO_PAGES.contains(pattern.getPatternString()))
                    .filter(pattern -> pages.values().stream()
                            .map(path -> PathContainer.parsePath(path.replaceAll("\\?.*", "")))
                            .noneMatch(pattern::matches))
                    .forEach(pattern -> missing.add(pattern.getPatternString()));
        }
        return missing;
    }
}
