package dev.serverlesspresso.kit.web;

import dev.serverlesspresso.kit.problem.web.ProblemAutoConfiguration;
import dev.serverlesspresso.kit.problem.web.ProblemWriter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;

/** What every service has before its controllers. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@EnableConfigurationProperties({ApiSettings.class, HttpSettings.class})
public class WebAutoConfiguration {

    /** After the encoding of characters and the observation of requests, before everything that costs something. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final List<MediaType> OTHER_FORMATS = List.of(
            MediaType.APPLICATION_YAML,
            MediaType.APPLICATION_XML,
            MediaType.APPLICATION_CBOR,
            new MediaType("application", "x-jackson-smile"));

    private static final int MOST_HEADER_FIELDS = 150;

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        return registered(new SecurityHeaders(), FIRST);
    }

    @Bean
    FilterRegistrationBean<RequestSourceFilter> requestSourceFilter(HttpSettings settings, ProblemWriter writer) {
        return registered(new RequestSourceFilter(new RequestSource(settings), writer), FIRST + 1);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(HttpSettings settings, ProblemWriter writer) {
        return registered(
                new BodyLimitFilter(Math.toIntExact(settings.largestBody().toBytes()), writer), FIRST + 2);
    }

    @Bean
    FilterRegistrationBean<WellFormedFilter> wellFormedFilter(ProblemWriter writer) {
        return registered(new WellFormedFilter(writer), FIRST + 3);
    }

    /** More than what stands before a service lets through and adds, so that many fields are refused there alone. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headerFields() {
        return tomcat -> tomcat.addConnectorCustomizers(
                connector -> connector.setProperty("maxHeaderCount", String.valueOf(MOST_HEADER_FIELDS)));
    }

    /** Bodies are JSON: what a library brings along for other formats would read around the rules for it. */
    @Bean
    ServerHttpMessageConvertersCustomizer jsonOnly() {
        return builder -> builder.configureMessageConvertersList(
                converters -> converters.removeIf(WebAutoConfiguration::isOfAnotherFormat));
    }

    private static boolean isOfAnotherFormat(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .anyMatch(type -> OTHER_FORMATS.stream().anyMatch(type::equalsTypeAndSubtype));
    }

    @Bean
    OpenAPI openApi(ApiSettings api) {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info().title(api.title()).version("1").description(api.description()))
                .components(new Components().addSecuritySchemes("bearer", bearer));
    }

    private static <F extends Filter> FilterRegistrationBean<F> registered(F filter, int position) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(position);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }
}
