package rapport;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Texts that want to be more than text: markup, templates, formulas, directions of writing turned around, letters piled up, words
 * without an end. Each fits into a name (300 characters), begins and ends with something visible, and stands once.
 *
 * <p>Whatever of them runs sets {@code window.hostile}; whatever of them becomes an element has {@code data-hostile}.
 */
public final class HostileTexts {

    private static final int LONG = 240;

    private static final List<String> MARKUP = List.of(
            "<script data-hostile>hostile=#</script>",
            "\"><script data-hostile>hostile=#</script>",
            "'><img data-hostile src=x onerror=hostile=#>",
            "<img data-hostile src=//127.0.0.1:9/# onerror=hostile=#>",
            "</title><script data-hostile>hostile=#</script>",
            "</textarea><svg data-hostile onload=hostile=#>",
            "</option></select><b data-hostile>#</b>",
            "--><b data-hostile>#</b><!--",
            "<svg/onload=hostile=# data-hostile>",
            "<iframe data-hostile srcdoc='<script>top.hostile=#</script>'></iframe>",
            "\" autofocus onfocus=hostile=# data-hostile x=\"#",
            "' onmouseover=hostile=# data-hostile x='#",
            "<a data-hostile href=javascript:hostile=#>open #</a>",
            "javascript:hostile=#//",
            "<div data-hostile hx-get=/sign-in hx-trigger=load>#</div>",
            "<form data-hostile action=//127.0.0.1:9/><input name=_csrf value=#>",
            "<base data-hostile href=//127.0.0.1:9/#>",
            "<meta data-hostile http-equiv=refresh content=0;url=/#>",
            "<style data-hostile>*{display:none}/*#*/</style>",
            "<link data-hostile rel=stylesheet href=//127.0.0.1:9/#>",
            "&lt;script&gt;hostile=#&lt;/script&gt;",
            "&#60;script&#62;hostile=#",
            "\\u003cscript\\u003ehostile=#\\u003c/script\\u003e",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;#",
            "]]><b data-hostile>#</b><![CDATA[",
            "<details data-hostile open ontoggle=hostile=#>#",
            "<math data-hostile><mtext></mtext><mglyph>#",
            "+ADw-script+AD4-hostile=#+ADw-/script+AD4-");

    private static final List<String> TEMPLATE = List.of(
            "${hostile=#}",
            "{{constructor.constructor('hostile=#')()}}",
            "#{7*7} and {#}",
            "$unsafe{#}",
            "@template.layout.page(#)",
            "@if(true)#@endif",
            "!{hostile=#;}",
            "<%= # %> and <? # ?>",
            "{0} {1,choice,0#none|1#one} {#}",
            "it''s {'#'} and ''#",
            "%s %n %#x %d #",
            "$1 \\1 \\Q#\\E",
            "'; drop table directory.party; -- #",
            "' or '#'='#",
            "\\'; select pg_sleep(#); --",
            "\",\"hostile\":#,\"",
            "name==x;(a,b)=in=(#)",
            "../../../../etc/passwd?#",
            "a%0d%0aSet-Cookie:%20hostile=#",
            "%00 %2e%2e%2f %c0%ae #",
            "/\\#/**/ // \\\\ #");

    private static final List<String> FORMULA = List.of(
            "=cmd|' /C calc'!A#",
            "+1+#*cmd|' /C calc'!A0",
            "-2+#+cmd|' /C calc'!A0",
            "@SUM(1+#)*cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://127.0.0.1:9/#\",\"open\")",
            "＝1+#",
            "=IMPORTXML(CONCAT(\"//127.0.0.1:9/\",A#),\"//a\")");

    private static final List<String> DIRECTION = List.of(
            "\u202Egnp.#exe.txt",
            "a\u202E b \u202D c \u202E # d",
            "\u2066\u2067\u2068#no end of it",
            "شركة الميناء رقم # للتجارة",
            "בית הקפה # ליד הנמל",
            "Café \u200F#\u200F Müller \u200E(\u200F#",
            "( שלום # ) عالم [",
            "٣٤٥ # ۳۴۵",
            "\u061C#\u061C x");

    private static final List<String> SIGNS = List.of(
            "👩‍👩‍👧‍👦🏳️‍🌈 # 🧑🏿‍🚀",
            "﷽﷽﷽﷽﷽﷽ #",
            "𝕳𝖔𝖘𝖙𝖎𝖑𝖊 # 𐍈𠜎",
            "x\u200Bx\u200Cx\u200Dx\uFEFFx#",
            "İıſ ﬀ ß # ẞ ŉ ǰ",
            "\uE000#\uF8FF",
            "x\uFFFE#\uFFFFx",
            "a\u0085b\u2028c\u2029d#",
            "a\u0001b\u0007c\u001Bd\u007Fe#",
            "Å Å Å #",
            "꧁༺ # ༻꧂ 𒐫",
            "null undefined NaN true # 1e309 -0",
            "CON AUX NUL # .. ~ %TEMP%");

    private HostileTexts() {}

    /** So many, the same for the same seed. */
    public static List<String> of(int count, long seed) {
        Random random = new Random(seed);
        List<IntFunction<String>> families = List.of(
                i -> with(MARKUP, i, random),
                i -> with(MARKUP, i, random),
                i -> with(TEMPLATE, i, random),
                i -> with(FORMULA, i, random),
                i -> with(DIRECTION, i, random),
                i -> with(SIGNS, i, random),
                i -> zalgo(i, random),
                i -> endless(i, random));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(families.get(i % families.size()).apply(i));
        }
        return texts;
    }

    private static String with(List<String> patterns, int number, Random random) {
        return patterns.get(random.nextInt(patterns.size())).replace("#", Integer.toString(number));
    }

    /** Letters with more marks above and below than a line has room for. */
    private static String zalgo(int number, Random random) {
        StringBuilder text = new StringBuilder();
        for (char letter : ("Zalgo " + number).toCharArray()) {
            text.append(letter);
            for (int i = 0; i < 20 && text.length() < LONG; i++) {
                text.append((char) (0x0300 + random.nextInt(0x6f)));
            }
        }
        return text.append(" z").toString();
    }

    /** Words that nothing lets break. */
    private static String endless(int number, Random random) {
        String piece =
                List.of("W", "ﷺ", "mmmm", "\u00A0W", "W\u2060", "_", "漢", "i").get(random.nextInt(8));
        return "L" + number + piece.repeat(LONG / piece.length()) + number;
    }
}
