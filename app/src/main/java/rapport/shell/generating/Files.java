package rapport.shell.generating;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a made-up company, one per kind of record, as {@code examples/mappings/rapport.yaml} reads them. */
final class Files implements AutoCloseable {

    final Table users;
    final Table categories;
    final Table products;
    final Table organisations;
    final Table people;
    final Table links;
    final Table relationships;
    final Table interactions;
    final Table orders;
    final Table orderLines;
    final Table promises;
    final Table complaints;
    final Table satisfaction;
    final Table agreements;
    final Table deals;
    final Table goals;
    final Table endings;
    /** What is true and the import does not read: the stage and trust that the evidence should lead back to. */
    final Table truth;

    Files(Path folder) {
        users = new Table(folder, "users", "id", "name", "email");
        categories = new Table(folder, "categories", "id", "name");
        products = new Table(folder, "products", "id", "name", "number", "category", "price", "currency");
        organisations = new Table(
                folder,
                "organisations",
                "id",
                "name",
                "industry",
                "website",
                "email",
                "phone",
                "town",
                "country",
                "role");
        people = new Table(
                folder,
                "people",
                "id",
                "given_name",
                "family_name",
                "job_title",
                "email",
                "phone",
                "town",
                "country",
                "role");
        links = new Table(folder, "links", "id", "from", "to", "kind", "role");
        relationships = new Table(folder, "relationships", "id", "party", "role", "owner", "next_step");
        interactions = new Table(
                folder,
                "interactions",
                "id",
                "party",
                "channel",
                "direction",
                "two_way",
                "opened_by",
                "at",
                "minutes",
                "subject",
                "body",
                "matter",
                "wants_answer",
                "answered_at",
                "user",
                "people",
                "signals");
        orders = new Table(
                folder,
                "orders",
                "id",
                "direction",
                "number",
                "party",
                "carrier",
                "ordered_on",
                "required_on",
                "shipped_on",
                "total",
                "currency",
                "owner");
        orderLines = new Table(folder, "order_lines", "id", "order", "product", "quantity", "unit_price");
        promises = new Table(
                folder,
                "promises",
                "id",
                "party",
                "interaction",
                "made_by",
                "what",
                "severity",
                "made_at",
                "due_at",
                "fulfilled_at",
                "matter",
                "user");
        complaints = new Table(folder, "complaints", "id", "party", "what", "severity", "raised_at", "resolved_at");
        satisfaction = new Table(folder, "satisfaction", "id", "party", "scale", "answer", "answered_at");
        agreements = new Table(folder, "agreements", "id", "party", "title", "starts_on", "ends_on");
        deals = new Table(
                folder,
                "deals",
                "id",
                "title",
                "party",
                "pipeline",
                "column",
                "worth",
                "currency",
                "opened_on",
                "expected_on",
                "closed_on",
                "owner");
        goals = new Table(folder, "joint_goals", "id", "relationship", "kind", "what", "agreed_on", "ends_on");
        endings = new Table(
                folder, "endings", "id", "relationship", "phase", "side", "reason", "words", "at", "withdrawn_at");
        truth = new Table(folder, "truth", "relationship", "stage", "trust", "reliability");
    }

    /** File name without its ending to the number of its records. */
    Map<String, Integer> rows() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put("organisations", organisations.rows());
        rows.put("people", people.rows());
        rows.put("relationships", relationships.rows());
        rows.put("interactions", interactions.rows());
        rows.put("orders", orders.rows());
        rows.put("promises", promises.rows());
        rows.put("deals", deals.rows());
        return rows;
    }

    @Override
    public void close() {
        List.of(
                        users,
                        categories,
                        products,
                        organisations,
                        people,
                        links,
                        relationships,
                        interactions,
                        orders,
                        orderLines)
                .forEach(Table::close);
        List.of(promises, complaints, satisfaction, agreements, deals, goals, endings, truth)
                .forEach(Table::close);
    }
}
