package rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static schema.customization.tables.RecordTag.RECORD_TAG;
import static schema.customization.tables.Tag.TAG;
import static schema.directory.tables.Address.ADDRESS;
import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.Person.PERSON;
import static schema.interactions.tables.Complaint.COMPLAINT;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.interactions.tables.Satisfaction.SATISFACTION;
import static schema.relationships.tables.Ending.ENDING;
import static schema.relationships.tables.JointGoal.JOINT_GOAL;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.sales.tables.Agreement.AGREEMENT;
import static schema.sales.tables.Category.CATEGORY;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.OrderLine.ORDER_LINE;
import static schema.sales.tables.Product.PRODUCT;
import static schema.work.tables.Task.TASK;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.Cast;
import rapport.HostileTexts;
import rapport.RunningServer;
import rapport.customization.CustomFields;
import rapport.customization.FieldDraft;
import rapport.exchange.importing.ImportResult;
import rapport.exchange.importing.Imports;

/**
 * Hostile texts in every field of every kind of record, brought in by import and by forms, and looked at in a browser: 1,000 of them and
 * 50 pages of each kind with {@code rapport.full}, else a tenth.
 */
@BrowserTest
class HostileTextsTest {

    private static final boolean FULL = Boolean.getBoolean("rapport.full");
    private static final int TEXTS = FULL ? 1_000 : 100;
    private static final int PAGES = FULL ? 50 : 5;

    /** What a page says about itself: what ran, what became an element, what does not fit. */
    private static final String FAULTS = """
            () => {
              const faults = [...window.breaches];
              if (typeof window.hostile !== 'undefined') faults.push('something ran');
              const made = document.querySelectorAll('[data-hostile], [onload], [onerror], [onfocus], [onmouseover]');
              if (made.length) faults.push('became an element: ' + made[0].outerHTML.slice(0, 80));
              const odd = [...document.querySelectorAll('a[href]')].filter(a => a.protocol === 'javascript:' || a.protocol === 'data:');
              if (odd.length) faults.push('a link that runs: ' + odd[0].outerHTML.slice(0, 80));
              const over = document.documentElement.scrollWidth - window.innerWidth;
              if (over > 0) {
                const wide = [...document.querySelectorAll('main *, .r-side *')]
                  .filter(e => !e.closest('.r-tools, .r-scrollbox, .r-tabs, .r-seg'))
                  .map(e => [Math.round(e.getBoundingClientRect().right), e])
                  .filter(([right, e]) => right > window.innerWidth)
                  .sort(([a], [b]) => b - a)
                  .map(([right, e]) => right + ' ' + e.parentElement.className + ' > ' + e.tagName + '.' + e.className);
                faults.push('scrolls sideways by ' + over + ': ' + wide.slice(0, 4).join(', '));
              }
              const bar = document.querySelector('.r-bar');
              if (bar && bar.offsetHeight > 60) faults.push('the bar is ' + bar.offsetHeight + ' high');
              const sheet = document.querySelector('.r-sheet');
              if (sheet && sheet.getBoundingClientRect().right > window.innerWidth + 1) faults.push('the sheet is too wide');
              for (const row of document.querySelectorAll('.r-table:not(.is-plain) tbody tr')) {
                if (window.innerWidth > 1000 && row.offsetHeight > 64) {
                  faults.push('a row is ' + row.offsetHeight + ' high');
                  break;
                }
              }
              return faults;
            }""";

    @TempDir
    private Path folder;

    @Test
    void hostile_texts_are_kept_as_typed_and_shown_as_text_and_nothing_of_them_runs_or_breaks_a_page(Desk desk) {
        long seed = System.nanoTime();
        System.out.println("Hostile texts: seed " + seed);
        List<String> texts = HostileTexts.of(TEXTS, seed);
        assertThat(new HashSet<>(texts)).hasSize(TEXTS);
        try (RunningServer server = RunningServer.start()) {
            server.get(CustomFields.class).add("organisation", FieldDraft.text("Motto"), Cast.amina);
            HostileCompany company = new HostileCompany(texts);
            ImportResult result = company.bring(server.get(Imports.class), folder);
            assertThat(result.rejected())
                    .as("seed %d: %s", seed, rejected(result))
                    .isZero();
            DSLContext db = server.get(DSLContext.class);
            kept(company, db, seed);

            Desk there = desk.at(server);
            Page page = watched(there.open(1440, 900, ColorScheme.LIGHT));
            there.signIn(page, Cast.amina);
            forms(page, server, db, texts, seed);

            List<String> faults = new ArrayList<>(looks(there, page, pages(db, seed), "1440"));
            page.setViewportSize(320, 640);
            faults.addAll(looks(there, page, pages(db, seed + 1), "320"));
            assertThat(faults).as("seed %d", seed).isEmpty();
            there.hasNoComplaints();
            there.leave();
        }
    }

    private static String rejected(ImportResult result) {
        try {
            String file = result.rejectedFile();
            return file == null ? "" : Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page watched(Page page) {
        page.addInitScript("window.breaches = []; document.addEventListener('securitypolicyviolation', e =>"
                + " window.breaches.push('breach of ' + e.violatedDirective + ' by ' + e.blockedURI));");
        page.onDialog(dialog -> {
            throw new AssertionError("a dialog opened: " + dialog.message());
        });
        return page;
    }

    /** What was imported is in the database as it was in the file. */
    private static void kept(HostileCompany company, DSLContext db, long seed) {
        Map<String, Map<String, Field<String>>> where = new LinkedHashMap<>();
        where.put("category", Map.of("name", CATEGORY.NAME));
        where.put(
                "organisation",
                Map.of(
                        "name", PARTY.NAME,
                        "legal_name", ORGANISATION.LEGAL_NAME,
                        "industry", ORGANISATION.INDUSTRY,
                        "about", PARTY.ABOUT,
                        "street", ADDRESS.STREET,
                        "town", PARTY.TOWN));
        where.put(
                "person",
                Map.of(
                        "given_name", PERSON.GIVEN_NAME,
                        "family_name", PERSON.FAMILY_NAME,
                        "salutation", PERSON.SALUTATION,
                        "job_title", PERSON.JOB_TITLE,
                        "about", PARTY.ABOUT,
                        "town", PARTY.TOWN));
        where.put("link", Map.of("role", LINK.ROLE));
        where.put("relationship", Map.of("next_step", RELATIONSHIP.NEXT_STEP));
        where.put(
                "product",
                Map.of("name", PRODUCT.NAME, "number", PRODUCT.NUMBER, "unit", PRODUCT.UNIT, "about", PRODUCT.ABOUT));
        where.put("order", Map.of("number", ORDER.NUMBER, "note", ORDER.NOTE));
        where.put("order_line", Map.of("what", ORDER_LINE.WHAT));
        where.put("agreement", Map.of("title", AGREEMENT.TITLE, "number", AGREEMENT.NUMBER));
        where.put("deal", Map.of("title", DEAL.TITLE));
        where.put("interaction", Map.of("subject", INTERACTION.SUBJECT, "body", INTERACTION.BODY));
        where.put("promise", Map.of("what", PROMISE.WHAT));
        where.put("complaint", Map.of("what", COMPLAINT.WHAT));
        where.put("satisfaction", Map.of("words", SATISFACTION.WORDS));
        where.put("joint_goal", Map.of("what", JOINT_GOAL.WHAT));
        where.put("ending", Map.of("words", ENDING.WORDS, "competitor", ENDING.COMPETITOR_NAME));
        where.forEach((kind, fields) -> fields.forEach((field, column) -> assertThat(values(db, column))
                .as("%s.%s with seed %d", kind, field, seed)
                .containsAll(company.of(kind, field))));
        assertThat(db.select(ORGANISATION_CUSTOM).from(PARTY).fetchSet(row -> row.value1()))
                .as("custom field with seed %d", seed)
                .containsAll(company.of("organisation", "own_motto"));
    }

    private static final Field<String> ORGANISATION_CUSTOM =
            DSL.jsonbGetAttributeAsText(DSL.field(DSL.name("custom"), JSONB.class), "own_motto");

    private static Set<String> values(DSLContext db, Field<String> column) {
        Table<?> table = ((TableField<?, String>) column).getTable();
        return new HashSet<>(db.select(column).from(table).fetch(column));
    }

    /** What comes in by forms: tasks, tags, files, and what is refused with a sentence. */
    private static void forms(Page page, RunningServer server, DSLContext db, List<String> texts, long seed) {
        String token = page.getAttribute("meta[name=csrf]", "content");
        List<UUID> firms = ids(db, ORGANISATION, seed);
        String owner = Cast.amina.id().toString();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            UUID firm = firms.get(i % firms.size());
            sent(
                    page,
                    server,
                    "/tasks",
                    RequestOptions.create()
                            .setForm(FormData.create()
                                    .set("_csrf", token)
                                    .set("title", text)
                                    .set("note", text)
                                    .set("owner", owner)
                                    .set("priority", "normal")
                                    .set("due_on", "2026-12-%02d".formatted(1 + i % 28))
                                    .set("about", "party:" + firm)));
            if (i % 2 == 0) {
                sent(
                        page,
                        server,
                        "/records/organisation/" + firm + "/tags",
                        RequestOptions.create()
                                .setForm(
                                        FormData.create().set("_csrf", token).set("name", "T" + i + " " + head(text))));
            }
            if (i % 10 == 0) {
                sent(
                        page,
                        server,
                        "/files/of/party/" + firm,
                        RequestOptions.create()
                                .setMultipart(FormData.create()
                                        .set("_csrf", token)
                                        .set("file", new FilePayload(text, "text/plain", new byte[] {'x'}))));
            }
        }
        assertThat(values(db, TASK.TITLE)).as("tasks with seed %d", seed).containsAll(texts);
        assertThat(values(db, TASK.NOTE)).as("notes with seed %d", seed).containsAll(texts);
        assertThat(db.fetchCount(TAG)).isGreaterThan(texts.size() / 4);
        assertThat(db.fetchCount(RECORD_TAG)).isGreaterThan(texts.size() / 4);
        refused(page, server, token, owner);
    }

    private static String head(String text) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(25, text.codePointCount(0, text.length()))));
    }

    /** What cannot be kept is refused with a sentence, and nothing fails. */
    private static void refused(Page page, RunningServer server, String token, String owner) {
        for (String text : List.of("\0", "x".repeat(400), " \u00A0\u3000 ", "\u200B\u2060", "\u202E", "\u3164")) {
            APIResponse answer = page.request()
                    .post(
                            server.address() + "/tasks",
                            RequestOptions.create()
                                    .setMaxRedirects(0)
                                    .setForm(FormData.create()
                                            .set("_csrf", token)
                                            .set("title", text)
                                            .set("owner", owner)
                                            .set("priority", "normal")));
            assertThat(answer.status())
                    .as("title of %d characters: %s", text.length(), text)
                    .isEqualTo(422);
            assertThat(answer.text()).contains("role=\"alert\"");
        }
    }

    private static void sent(Page page, RunningServer server, String path, RequestOptions form) {
        APIResponse answer = page.request().post(server.address() + path, form.setMaxRedirects(0));
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(303);
        answer.dispose();
    }

    /** Every list, and some pages of every kind. */
    private static List<String> pages(DSLContext db, long seed) {
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/relationships",
                "/organisations",
                "/people",
                "/interactions",
                "/promises",
                "/deals",
                "/deals/board",
                "/orders",
                "/products",
                "/tasks?of=all",
                "/duplicates",
                "/imports",
                "/jobs",
                "/notices",
                "/settings/users",
                "/settings/tags",
                "/search?q=hostile",
                "/organisations?q=%3Cscript%3Ehostile=1%3C/script%3E",
                "/organisations?filter=town==%22%3Cimg%20src=x%20onerror=hostile=1%3E%22",
                "/organisations?group=industry",
                "/products?group=category"));
        Map<String, Table<?>> kinds = new LinkedHashMap<>();
        kinds.put("/organisations/", ORGANISATION);
        kinds.put("/relationships/", RELATIONSHIP);
        kinds.put("/people/", PERSON);
        kinds.put("/contacts/", INTERACTION);
        kinds.put("/promises/", PROMISE);
        kinds.put("/complaints/", COMPLAINT);
        kinds.put("/orders/", ORDER);
        kinds.put("/deals/", DEAL);
        kinds.put("/agreements/", AGREEMENT);
        kinds.put("/products/", PRODUCT);
        kinds.put("/tasks/", TASK);
        kinds.put("/files/of/party/", ORGANISATION);
        kinds.put("/links/", LINK);
        kinds.forEach(
                (path, table) -> ids(db, table, seed).stream().limit(PAGES).forEach(id -> pages.add(path + id)));
        ids(db, PERSON, seed + 2).stream().limit(PAGES).forEach(id -> pages.add("/people/" + id + "/edit"));
        ids(db, RELATIONSHIP, seed + 2).stream()
                .limit(PAGES)
                .flatMap(id -> Stream.of("/reasons/trust", "/edit").map(more -> "/relationships/" + id + more))
                .forEach(pages::add);
        return pages;
    }

    private static List<UUID> ids(DSLContext db, Table<?> table, long seed) {
        Field<UUID> id = DSL.field(DSL.name("id"), SQLDataType.UUID);
        List<UUID> ids = new ArrayList<>(db.select(id).from(table).orderBy(id).fetch(id));
        Collections.shuffle(ids, new Random(seed));
        return ids;
    }

    private static List<String> looks(Desk desk, Page page, List<String> paths, String width) {
        List<String> faults = new ArrayList<>();
        for (String path : paths) {
            Response answer = page.navigate(desk.server().address() + path);
            if (answer.status() >= 500) {
                faults.add(path + " at " + width + ": " + answer.status());
            }
            for (Object fault : (List<?>) page.evaluate(FAULTS)) {
                faults.add(path + " at " + width + ": " + fault);
            }
        }
        return faults;
    }
}
