package rapport.access;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * What may be reached before signing in, and what happens to all else. Which user may do what is not decided here: collections and
 * readers take the current user.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableWebSecurity
class FrontGate {

    /** Everything else asks for a signed-in user. */
    static final String[] PUBLIC = {
        "/sign-in",
        "/sign-in/code",
        "/sign-in/forgotten",
        "/welcome",
        "/invitation/*",
        "/favicon.ico",
        "/error",
        "/healthz",
        "/readyz"
    };

    /** Files of the product, the same for everybody: no session is looked for. */
    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http) {
        return http.securityMatcher("/assets/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignedInSessions sessions,
            FormTokens tokens,
            NotSignedIn notSignedIn,
            RefusedForm refusedForm) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(notSignedIn).accessDeniedHandler(refusedForm))
                .addFilterBefore(new NobodysUploads(notSignedIn), CsrfFilter.class)
                .addFilterAfter(new CurrentUserFilter(), AuthorizationFilter.class)
                // rapport.platform.web.SecurityHeaders writes them, on errors too.
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions_ -> sessions_.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }
}
