package rapport.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleContextResolver;
import rapport.platform.text.Language;
import rapport.platform.text.Readership;
import rapport.platform.text.Reading;
import rapport.platform.user.CurrentUser;

/**
 * In which language, shape and time zone a page is written: as the user has chosen. Before anybody has signed in, and on error pages
 * that come before it, the browser's first language that Rapport speaks.
 */
@Component("localeResolver")
class UserLocale implements LocaleContextResolver {

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return request.getAttribute(CurrentUserFilter.USER) instanceof CurrentUser user
                ? new Readership(user.reads(), user.zone(), user.companyZone())
                : new Readership(ofBrowser(request), ZoneOffset.UTC, ZoneOffset.UTC);
    }

    private static Reading ofBrowser(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> Language.find(locale.getLanguage()).isPresent())
                .findFirst()
                .map(Reading::of)
                .orElse(Reading.DEFAULT);
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("it is changed in the profile");
    }
}
