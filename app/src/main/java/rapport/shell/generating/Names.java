package rapport.shell.generating;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invents names. None belongs to anybody; the domains end in .example, which nobody can own (RFC 2606). */
final class Names {

    static final List<String> INDUSTRIES = List.of(
            "Hotels",
            "Bakeries",
            "Cafés",
            "Restaurants",
            "Offices",
            "Clinics",
            "Catering",
            "Retail",
            "Ferries",
            "Schools",
            "Events",
            "Museums");

    private static final List<String> FIRST = List.of(
            "Elena", "Lidia", "Saoirse", "Teodor", "Dominic", "Nils", "Leonie", "Corin", "Maud", "Wendel", "Amara",
            "Jonas", "Mei", "Tomasz", "Ines", "Rafael", "Petra", "Oskar", "Hanna", "Idris", "Noor", "Paulo", "Greta",
            "Milan", "Asha", "Viktor", "Celine", "Bruno", "Dana", "Emil", "Farah", "Gideon", "Hugo", "Imke", "Jana",
            "Kofi", "Lena", "Mateo", "Nadia", "Otto", "Pilar", "Quentin", "Rosa", "Stefan", "Tara", "Ugo", "Vera",
            "Willem", "Yara", "Zeno");
    private static final List<String> LAST = List.of(
            "Marsh",
            "Ferrante",
            "Kinlan",
            "Vance",
            "Achterberg",
            "Harbeck",
            "Adjei",
            "Ashby",
            "Ellery",
            "Prasse",
            "Oyelade",
            "Lindholm",
            "Holtby",
            "Wilk",
            "Calder",
            "Morrow",
            "Lisle",
            "Brenner",
            "Castellan",
            "Tidewell",
            "Juniper",
            "Larkfield",
            "Okafor",
            "Quill",
            "Saffron",
            "Velmora",
            "Pellworth",
            "Northgate",
            "Havn",
            "Otter",
            "Gull",
            "Copperline",
            "Heron",
            "Kessel",
            "Marisol",
            "Tarn",
            "Umber",
            "Wexley",
            "Yarrow",
            "Zeller",
            "Dunmore",
            "Esker",
            "Fenwick",
            "Galt",
            "Hollis",
            "Inver",
            "Jarrow",
            "Keld",
            "Lorne",
            "Maddox");
    private static final List<String> PLACES = List.of(
            "Harbour",
            "Pine",
            "Northgate",
            "Brenner",
            "Velmora",
            "Marisol",
            "Kessel",
            "Tidewell",
            "Castellan",
            "Copperline",
            "Heron",
            "Larkfield",
            "Havn",
            "Okapi",
            "Juniper",
            "Quill",
            "Saffron",
            "Pellworth",
            "Otter",
            "Gull",
            "Morrow",
            "Amber",
            "Birch",
            "Cedar",
            "Dune",
            "Ember",
            "Fjord",
            "Granite",
            "Hazel",
            "Ivory",
            "Jasper",
            "Kestrel",
            "Linden",
            "Meadow",
            "Nimbus",
            "Opal",
            "Poplar",
            "Quarry",
            "Rowan",
            "Sable",
            "Thistle",
            "Umber",
            "Vale",
            "Willow",
            "Yarrow",
            "Zephyr",
            "Anchor",
            "Bramble",
            "Clover",
            "Delta");
    private static final List<String> TRADES = List.of(
            "Hotels",
            "Bakeries",
            "Cafés",
            "Kitchens",
            "Workspaces",
            "Clinics",
            "Catering",
            "Retail",
            "Ferries",
            "Schools",
            "Events",
            "Resorts",
            "Roasters",
            "Foods",
            "Markets",
            "Halls",
            "Trading",
            "Partners",
            "House",
            "Group");
    private static final List<String> TOWNS = List.of(
            "Porto", "Cork", "Bergen", "Ghent", "Graz", "Turku", "Lyon", "Leeds", "Malmö", "Bologna", "Gdańsk",
            "Bilbao", "Utrecht", "Basel", "Aarhus", "Galway", "Leipzig", "Nantes", "Tartu", "Zadar");
    private static final List<String> COUNTRIES = List.of(
            "Portugal",
            "Ireland",
            "Norway",
            "Belgium",
            "Austria",
            "Finland",
            "France",
            "United Kingdom",
            "Sweden",
            "Italy",
            "Poland",
            "Spain",
            "Netherlands",
            "Switzerland",
            "Denmark",
            "Ireland",
            "Germany",
            "France",
            "Estonia",
            "Croatia");
    private static final List<String> JOBS = List.of(
            "Head of purchasing",
            "Operations manager",
            "Finance",
            "Head of food and drink",
            "House manager",
            "Owner",
            "Office manager",
            "Assistant to the board",
            "Head chef",
            "Facility manager");

    private final Set<String> taken = new HashSet<>();
    private final RandomGenerator random;

    Names(RandomGenerator random) {
        this.random = random;
    }

    /** A person's given and family name; people may share one. */
    record Person(String given, String family) {

        String email(String domain, int number) {
            return plain(given) + "." + plain(family) + number + "@" + domain;
        }
    }

    record Town(String name, String country) {}

    Person person() {
        return new Person(pick(FIRST), pick(LAST));
    }

    /** A name that no other organisation has. */
    String organisation() {
        while (true) {
            String name = random.nextInt(4) == 0
                    ? pick(LAST) + " & " + pick(random.nextBoolean() ? LAST : PLACES)
                    : pick(PLACES) + (random.nextInt(3) == 0 ? " & " + pick(PLACES) : "") + " " + pick(TRADES);
            if (taken.size() > 20_000) {
                name += " " + pick(TOWNS);
            }
            if (taken.add(name) || taken.size() > 150_000 && taken.add(name += " " + (taken.size() % 9973))) {
                return name;
            }
        }
    }

    Town town() {
        int which = random.nextInt(TOWNS.size());
        return new Town(TOWNS.get(which), COUNTRIES.get(which));
    }

    String industry() {
        return pick(INDUSTRIES);
    }

    String job() {
        return pick(JOBS);
    }

    /** A phone number of the block that regulators keep free for fiction. */
    String phone() {
        return "+44 20 7946 0%03d".formatted(random.nextInt(1000));
    }

    String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** A name as it stands in an address: lower-case letters and digits. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
