package dev.serverlesspresso.kit.web;

import dev.serverlesspresso.kit.access.web.SecurityProblems;
import dev.serverlesspresso.kit.problem.web.ProblemAutoConfiguration;
import dev.serverlesspresso.kit.problem.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** What every service has before its controllers. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@EnableConfigurationProperties(HttpSettings.class)
public class WebAutoConfiguration {

    /** After the encoding of characters and the observation of requests, before everything that costs something. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    SecurityProblems securityProblems(ProblemWriter writer) {
        return new SecurityProblems(writer);
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

    private static <F extends Filter> FilterRegistrationBean<F> registered(F filter, int position) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(position);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }
}
