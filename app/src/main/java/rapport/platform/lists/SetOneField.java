package rapport.platform.lists;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.user.CurrentUser;

/** Sets a field that has a place of its own in the bar: its choices are the values. */
record SetOneField(String key, String icon, int order, String field, FieldSetting setting) implements BulkAction {

    /** Those that there are; a kind has them when the field can be set in it. */
    @Configuration(proxyBeanMethods = false)
    static class All {

        @Bean
        BulkAction assignRecords(FieldSetting setting) {
            return new SetOneField("assign", "user-share", 10, "owner", setting);
        }

        @Bean
        BulkAction moveRecords(FieldSetting setting) {
            return new SetOneField("move", "route", 20, "column", setting);
        }
    }

    @Override
    public boolean isFor(String kind, CurrentUser who) {
        return setting.has(kind, field, who);
    }

    @Override
    public boolean chooses() {
        return true;
    }

    @Override
    public Map<String, String> choices(String kind, CurrentUser who) {
        return setting.options(kind, field, who);
    }

    @Override
    public Outcome apply(Picked picked, Said said, CurrentUser who) {
        return setting.set(picked, said.kind(), field, said.choice(), who);
    }
}
