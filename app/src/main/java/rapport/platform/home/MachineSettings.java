package rapport.platform.home;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import rapport.platform.errors.Unusable;

/**
 * The settings of this machine: an option of the command line wins over the environment, that over {@code rapport.properties}
 * in the home folder, that over the standard.
 */
public final class MachineSettings {

    private final Home home;
    private final Map<MachineSetting, String> values;

    private MachineSettings(Home home, Map<MachineSetting, String> values) {
        this.home = home;
        this.values = values;
    }

    /**
     * Reads them.
     *
     * @throws Unusable if the file has a name nobody knows, or a value that cannot be
     */
    public static MachineSettings read(
            Home home, Map<String, String> environment, Map<MachineSetting, String> options) {
        Properties file = load(home.settings());
        refuseUnknown(file, home.settings());
        Map<MachineSetting, String> values = new EnumMap<>(MachineSetting.class);
        for (MachineSetting setting : MachineSetting.values()) {
            Optional.ofNullable(options.get(setting))
                    .or(() -> Optional.ofNullable(environment.get(setting.variable())))
                    .or(() -> Optional.ofNullable(file.getProperty(setting.key())))
                    .or(setting::standard)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> values.put(setting, value));
        }
        return new MachineSettings(home, values);
    }

    public Home home() {
        return home;
    }

    public Optional<String> find(MachineSetting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    public String get(MachineSetting setting) {
        return find(setting).orElseThrow(() -> new Unusable("The setting " + setting.key() + " is missing."));
    }

    /** A whole number from 0. */
    public int number(MachineSetting setting, int most) {
        String value = get(setting);
        try {
            int number = Integer.parseInt(value);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new Unusable("The setting " + setting.key() + " must be a whole number from 0 to " + most + ", not \""
                + value + "\".");
    }

    /** The address people type, without a slash at its end. */
    public String baseUrl() {
        return find(MachineSetting.BASE_URL)
                .map(url -> url.replaceFirst("/+$", ""))
                .orElseGet(() -> "http://localhost:" + get(MachineSetting.PORT));
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("The settings in " + file + " cannot be read", e);
            }
        }
        return properties;
    }

    private static void refuseUnknown(Properties file, Path path) {
        TreeSet<String> unknown = new TreeSet<>(file.stringPropertyNames());
        List.of(MachineSetting.values()).forEach(setting -> unknown.remove(setting.key()));
        if (!unknown.isEmpty()) {
            // A misspelled setting that is silently ignored costs an afternoon.
            throw new Unusable("There is no setting " + unknown.first() + " (in " + path + ").");
        }
    }
}
