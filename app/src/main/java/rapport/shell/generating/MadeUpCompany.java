package rapport.shell.generating;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import statistics.simulation.SimulatedRelationship;
import statistics.simulation.Simulation;
import statistics.simulation.World;

/**
 * The data of a company that sells coffee, made up with known truth: three years of relationships as the simulator lets them live,
 * written as files that {@code import} reads. The same size, seed and day always give the same files.
 *
 * @param now up to when things have happened
 * @param zone of the company
 */
public record MadeUpCompany(Size size, long seed, Instant now, ZoneId zone) {

    private static final String MAPPING = "/examples/mappings/rapport.yaml";
    private static final List<String> COLUMNS = List.of("Qualifying", "Proposal", "Negotiation", "Won", "Lost");
    private static final int USERS = 8;

    /** Name and address of the first of the users, whom the demonstration signs in. */
    public static final String FIRST_USER = "Ines Calder";

    public static final String FIRST_USER_EMAIL = "demo@rapport.example";

    private static final double DEALS_EACH = 0.8;

    /**
     * Writes the files and their mapping into a folder, which is made if it is not there.
     *
     * @return file name without its ending to the number of its records
     */
    public Map<String, Integer> write(Path folder) throws IOException {
        java.nio.file.Files.createDirectories(folder);
        copyMapping(folder);
        try (Files files = new Files(folder)) {
            writeAll(files);
            return files.rows();
        }
    }

    private static void copyMapping(Path folder) throws IOException {
        try (var mapping = MadeUpCompany.class.getResourceAsStream(MAPPING)) {
            if (mapping == null) {
                throw new IllegalStateException(MAPPING + " is missing");
            }
            java.nio.file.Files.write(folder.resolve("mapping.yaml"), mapping.readAllBytes());
        }
    }

    private void writeAll(Files files) {
        RandomGenerator random = new SplittableRandom(seed);
        Names names = new Names(random);
        Assortment.write(files);
        List<String> users = users(files, names);
        World world = World.STANDARD.withContacts(size.contacts());
        Simulation simulation = new Simulation(world, seed);
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate firstMonday = today.minusWeeks(world.weeks()).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        OfficeHours hours = new OfficeHours(zone);
        for (int number = 0; number < size.relationships(); number++) {
            Party party = number % (size.relationships() / size.persons()) == 1
                    ? person(files, names, users, random)
                    : organisation(files, names, users, random, number);
            SimulatedRelationship life = simulation.relationship(number);
            new LifeWriter(files, party, hours, firstMonday, now, random).write(life);
            deal(files, party, today, random);
        }
    }

    private List<String> users(Files files, Names names) {
        List<String> ids = new ArrayList<>();
        ids.add("U0");
        files.users.row("U0", FIRST_USER, FIRST_USER_EMAIL);
        for (int i = 1; i < USERS; i++) {
            Names.Person person = names.person();
            ids.add("U" + i);
            files.users.row("U" + i, person.given() + " " + person.family(), person.email("rapport.example", i));
        }
        return ids;
    }

    private Party person(Files files, Names names, List<String> users, RandomGenerator random) {
        String id = "N" + (files.people.rows() + 1);
        Names.Person person = names.person();
        Names.Town town = names.town();
        files.people.row(
                id,
                person.given(),
                person.family(),
                null,
                person.email("mail.example", files.people.rows()),
                names.phone(),
                town.name(),
                town.country(),
                "customer");
        return relationship(files, id, "customer", List.of(), users, random);
    }

    private Party organisation(Files files, Names names, List<String> users, RandomGenerator random, int number) {
        String id = "B" + (files.organisations.rows() + 1);
        String name = names.organisation();
        String domain = Names.plain(name) + ".example";
        Names.Town town = names.town();
        String role = role(number);
        files.organisations.row(
                id,
                name,
                names.industry(),
                "https://" + domain,
                "office@" + domain,
                names.phone(),
                town.name(),
                town.country(),
                role);
        List<String> people = new ArrayList<>();
        int count = 1 + (int) Math.round(random.nextDouble() * 2 * (size.contactsEach() - 1));
        for (int i = 0; i < count; i++) {
            people.add(colleague(files, names, id, domain, town));
        }
        return relationship(files, id, role, people, users, random);
    }

    private static String colleague(Files files, Names names, String organisation, String domain, Names.Town town) {
        String id = "N" + (files.people.rows() + 1);
        Names.Person person = names.person();
        String job = names.job();
        files.people.row(
                id,
                person.given(),
                person.family(),
                job,
                person.email(domain, files.people.rows()),
                names.phone(),
                town.name(),
                town.country(),
                null);
        files.links.row("W" + (files.links.rows() + 1), id, organisation, "works_at", job);
        return id;
    }

    /** Mostly customers; a few of every kind that the network has. */
    private static String role(int number) {
        return switch (number % 40) {
            case 7 -> "supplier";
            case 17 -> "partner";
            case 27 -> "distributor";
            case 37 -> "retailer";
            default -> "customer";
        };
    }

    private static Party relationship(
            Files files, String party, String role, List<String> people, List<String> users, RandomGenerator random) {
        String id = "R" + (files.relationships.rows() + 1);
        String owner = users.get(random.nextInt(users.size()));
        boolean planned = random.nextInt(3) == 0;
        files.relationships.row(id, party, role, owner, planned ? new Phrases(random).nextStep() : null);
        return new Party(party, id, role, people, owner);
    }

    private static void deal(Files files, Party party, LocalDate today, RandomGenerator random) {
        if (party.sells() || random.nextDouble() >= DEALS_EACH) {
            return;
        }
        int column = random.nextInt(COLUMNS.size());
        boolean closed = column >= 3;
        LocalDate opened = today.minusDays(20 + random.nextInt(400));
        files.deals.row(
                "D" + (files.deals.rows() + 1),
                new Phrases(random).subject() + " for next year",
                party.id(),
                "Sales",
                COLUMNS.get(column),
                500 + 100 * random.nextInt(400),
                Assortment.CURRENCY,
                opened,
                closed ? null : today.plusDays(random.nextInt(120)),
                closed ? opened.plusDays(10) : null,
                party.owner());
    }
}
