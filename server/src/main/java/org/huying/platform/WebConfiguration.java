package org.huying.platform;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The languages, the texts and the clock of the server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HuyingSettings.class)
class WebConfiguration implements WebMvcConfigurer {

    /** The one place where time enters; everything inside takes an instant as an argument. */
    @Bean
    Clock clock() {
        return Clock.system(Zones.CHINA);
    }

    @Bean
    Progress progress() {
        return Progress.onTerminal();
    }

    /** The tenant of this server, which every statement names. */
    @Bean
    DistrictCode district(HuyingSettings settings) {
        return settings.districtCode();
    }

    /** Chinese first: English where the reader chose it, or where a browser or program asks for English and not Chinese. */
    @Bean
    LocaleResolver localeResolver() {
        return new ChosenLocale();
    }

    /** Every {@code messages/<module>_zh.properties} with its English sister. */
    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(resources.getResources("classpath*:messages/*_zh.properties"))
                .map(resource -> Objects.requireNonNull(resource.getFilename()).replace("_zh.properties", ""))
                .distinct()
                .sorted()
                .map(module -> "messages/" + module)
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.CHINESE);
        return source;
    }

    /** Who answers is looked for with each request, among some hundreds. */
    @Bean
    WebMvcRegistrations byTheirBeginnings() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Beginnings();
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
        registry.addInterceptor(new ChosenMode());
        registry.addInterceptor(new IncomingText());
    }
}
