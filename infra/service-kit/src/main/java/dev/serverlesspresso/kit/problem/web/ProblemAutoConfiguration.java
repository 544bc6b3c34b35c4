package dev.serverlesspresso.kit.problem.web;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Errors as problem details, instead of Spring Boot's own error page. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@Import({ProblemAdvice.class, FallbackErrors.class})
public class ProblemAutoConfiguration {

    @Bean
    TomcatProblems tomcatProblems() {
        return new TomcatProblems();
    }

    @Bean
    DocumentedProblems documentedProblems(ObjectProvider<ProblemTypes> types) {
        return new DocumentedProblems(types.stream().toList());
    }

    @Bean
    OperationCustomizer problemsOfOperations(DocumentedProblems problems) {
        return problems.operations();
    }

    @Bean
    OpenApiCustomizer shapeOfProblems(DocumentedProblems problems) {
        return problems.shape();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }
}
