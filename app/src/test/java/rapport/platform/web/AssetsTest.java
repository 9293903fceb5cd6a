package rapport.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private static final Pattern READ = Pattern.compile("var\\((--(?!tblr-)[\\w-]+)\\)");

    @Test
    void everything_beside_the_page_fits_into_160_kB() {
        int css = zipped("app.css");
        int script = zipped("app.js");
        int icons = zipped("icons.svg");
        int fonts = AssetFiles.bytes("inter.woff2").length + AssetFiles.bytes("schibsted-grotesk.woff2").length;

        assertThat(css).as("stylesheet").isBetween(10_000, 45_000);
        assertThat(fonts).as("fonts").isLessThanOrEqualTo(60_000);
        assertThat(css + script + icons + fonts).as("all together").isLessThanOrEqualTo(160_000);
    }

    @Test
    void the_layers_come_in_their_order() {
        assertThat(AssetFiles.text("app.css"))
                .contains("@layer reset, vendor, tokens, base, layout, components, rooms, utilities;")
                .containsSubsequence(
                        "@layer reset{",
                        "@layer vendor{",
                        "@layer tokens{",
                        "@layer base{",
                        "@layer layout{",
                        "@layer components{",
                        "@layer rooms{",
                        "@layer utilities{");
    }

    @Test
    void dark_serves_those_who_follow_their_system_too() {
        assertThat(AssetFiles.text("app.css"))
                .containsSubsequence(
                        "[data-bs-theme=dark]{--r-canvas:#0c1110",
                        "@media (prefers-color-scheme: dark){",
                        ":root:where(:not([data-bs-theme])){--r-canvas:#0c1110");
    }

    @Test
    void every_token_that_is_read_is_set_somewhere() {
        String css = AssetFiles.text("app.css");
        Set<String> unset = new TreeSet<>();
        Matcher read = READ.matcher(css);
        while (read.find()) {
            if (!Pattern.compile("[{;]" + Pattern.quote(read.group(1)) + ":")
                    .matcher(css)
                    .find()) {
                unset.add(read.group(1));
            }
        }

        assertThat(unset).isEmpty();
    }

    @Test
    void an_icon_has_an_address_and_a_drawing() {
        assertThat(Assets.icon("sun")).matches("/assets/[0-9a-f]{12}/icons\\.svg#sun");
        assertThat(AssetFiles.text("icons.svg")).contains("<symbol id=\"sun\" viewBox=\"0 0 24 24\"><path d=");
    }

    @Test
    void an_icon_that_nothing_names_is_a_mistake() {
        String nowhereInQuotes = "no" + "-such-icon";

        assertThatThrownBy(() -> Assets.icon(nowhereInQuotes)).hasMessageContaining(nowhereInQuotes);
    }

    private static int zipped(String name) {
        return AssetFiles.bytes(name + ".gz").length;
    }
}
