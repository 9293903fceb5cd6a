package rapport.interactions;

import java.util.regex.Pattern;

/** Names of files as users give them, made harmless: no folders, no control characters, nothing that turns the reading direction. */
final class FileNames {

    private static final int LONGEST = 200;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern MISLEADING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private FileNames() {}

    static String clean(String given) {
        String name = FOLDERS.matcher(given).replaceFirst("");
        name = MISLEADING.matcher(name).replaceAll("");
        name = RESERVED.matcher(name).replaceAll("_");
        name = BLANKS.matcher(name).replaceAll(" ").strip();
        name = name.replaceFirst("^\\.+", "");
        return name.isBlank() ? "file" : shortened(name.strip());
    }

    /** Cut before the ending, which says what opens it. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
