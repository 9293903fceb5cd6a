package rapport.platform.web;

import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Addresses and forms name the values of enums as the database does, in lower case: {@code role=administrator}. */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings({"rawtypes", "unchecked"}) // Spring asks for a factory over all enums at once
class EnumsByKey implements WebMvcConfigurer, ConverterFactory<String, Enum> {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(this);
    }

    /** A field left empty is no value, as with any other type. */
    @Override
    @SuppressWarnings("NullAway") // Spring's converter may return null; its signature does not say so for enums
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return key -> key.isEmpty()
                ? null
                : (T) Enum.valueOf(type, key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
