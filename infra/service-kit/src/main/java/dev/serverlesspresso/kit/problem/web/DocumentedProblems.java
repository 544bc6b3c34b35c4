package dev.serverlesspresso.kit.problem.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Adds to each route of the OpenAPI document the problems that it may answer with, and to the document their shape. */
final class DocumentedProblems {

    private static final String SCHEMA = "Problem";
    private static final String MEDIA_TYPE = "application/problem+json";

    private static final List<String> MEMBERS = List.of("type", "title", "status", "detail", "code");

    private final Map<String, ProblemType> known;

    DocumentedProblems(Collection<ProblemTypes> ofTheService) {
        this.known = Stream.concat(
                        Stream.of(CommonProblem.values()),
                        ofTheService.stream().flatMap(types -> types.types().stream()))
                .collect(Collectors.toMap(ProblemType::name, Function.identity()));
    }

    OperationCustomizer operations() {
        return (operation, method) -> {
            Map<String, List<ProblemType>> byStatus = Stream.concat(common(operation), own(method))
                    .distinct()
                    .collect(Collectors.groupingBy(
                            kind -> String.valueOf(kind.status().value()), TreeMap::new, Collectors.toList()));
            byStatus.forEach((status, kinds) -> operation.getResponses().addApiResponse(status, response(kinds)));
            return operation;
        };
    }

    OpenApiCustomizer shape() {
        return document -> {
            if (document.getComponents() == null) {
                document.setComponents(new Components());
            }
            document.getComponents().addSchemas(SCHEMA, schema());
        };
    }

    private static Schema<Object> schema() {
        Schema<Object> schema = new ObjectSchema();
        MEMBERS.forEach(member ->
                schema.addProperty(member, member.equals("status") ? new IntegerSchema() : new StringSchema()));
        schema.setRequired(MEMBERS);
        schema.setDescription("RFC 9457; `code` is what to decide by.");
        return schema;
    }

    private Stream<ProblemType> own(HandlerMethod method) {
        Refuses refuses = method.getMethodAnnotation(Refuses.class);
        return refuses == null ? Stream.empty() : Stream.of(refuses.value()).map(this::named);
    }

    private ProblemType named(String code) {
        ProblemType kind = known.get(code);
        if (kind == null) {
            throw new IllegalStateException("@Refuses names '" + code + "', which is none of " + known.keySet());
        }
        return kind;
    }

    private static Stream<ProblemType> common(Operation operation) {
        EnumSet<CommonProblem> common = EnumSet.of(
                CommonProblem.MALFORMED,
                CommonProblem.FOREIGN_ORIGIN,
                CommonProblem.NOT_ACCEPTABLE,
                CommonProblem.FOREIGN_HOST,
                CommonProblem.INTERNAL,
                CommonProblem.UNAVAILABLE);
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            common.add(CommonProblem.UNAUTHORIZED);
            common.add(CommonProblem.FORBIDDEN);
        }
        if (operation.getRequestBody() != null) {
            common.add(CommonProblem.TOO_LARGE);
            common.add(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        return common.stream().map(Function.identity());
    }

    private static ApiResponse response(List<ProblemType> kinds) {
        String codes = kinds.stream().map(kind -> "`" + kind.name() + "`").collect(Collectors.joining(", "));
        return new ApiResponse()
                .description(codes)
                .content(new Content()
                        .addMediaType(
                                MEDIA_TYPE,
                                new MediaType().schema(new Schema<Object>().$ref("#/components/schemas/" + SCHEMA))));
    }
}
