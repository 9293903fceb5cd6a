package rapport.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleContextResolver;
import rapport.platform.user.CurrentUser;

/** In which language and time zone a page is written: English, the only one there is yet, and the user's zone. */
@Component("localeResolver")
class UserLocale implements LocaleContextResolver {

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        boolean known = request.getAttribute(CurrentUserFilter.USER) instanceof CurrentUser;
        ZoneId zone = known ? ((CurrentUser) request.getAttribute(CurrentUserFilter.USER)).zone() : ZoneOffset.UTC;
        return new SimpleTimeZoneAwareLocaleContext(Locale.ENGLISH, TimeZone.getTimeZone(zone));
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("the zone is changed in the profile");
    }
}
