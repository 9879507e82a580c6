package app.candor.rest.contract;

import app.candor.rest.CandorApi;
import app.candor.rest.Paging;
import app.candor.rest.ProblemDocument;
import app.candor.rest.analysis.AnalysisResource;
import app.candor.rest.identity.CandidatesResource;
import app.candor.rest.identity.CompaniesResource;
import app.candor.rest.identity.JoiningResource;
import app.candor.rest.identity.MeResource;
import app.candor.rest.identity.MyProfileResource;
import app.candor.rest.identity.RegistrationsResource;
import app.candor.rest.identity.SkillCategoriesResource;
import app.candor.rest.identity.SkillsResource;
import app.candor.rest.identity.TeamInvitationsResource;
import app.candor.rest.identity.TeamResource;
import app.candor.rest.identity.UsersResource;
import app.candor.rest.interviewing.AdjustmentResource;
import app.candor.rest.interviewing.ApplicationResource;
import app.candor.rest.interviewing.BlindReviewResource;
import app.candor.rest.interviewing.BoardActionsResource;
import app.candor.rest.interviewing.BoardExportResource;
import app.candor.rest.interviewing.BoardParameters;
import app.candor.rest.interviewing.BoardViewsResource;
import app.candor.rest.interviewing.BulkInvitationResource;
import app.candor.rest.interviewing.CriteriaSuggestionResource;
import app.candor.rest.interviewing.DecisionResource;
import app.candor.rest.interviewing.InterviewLogoResource;
import app.candor.rest.interviewing.InterviewResource;
import app.candor.rest.interviewing.InterviewVideosResource;
import app.candor.rest.interviewing.InvitationResource;
import app.candor.rest.interviewing.LineResource;
import app.candor.rest.interviewing.MyInterviewsResource;
import app.candor.rest.interviewing.PublicLinkResource;
import app.candor.rest.interviewing.ReviewShareResource;
import app.candor.rest.interviewing.TemplateLibraryResource;
import app.candor.rest.interviewing.TemplateLogoResource;
import app.candor.rest.interviewing.TemplateResource;
import app.candor.rest.interviewing.TemplateVideosResource;
import app.candor.rest.interviewing.TranscriptsResource;
import app.candor.rest.media.FileResource;
import app.candor.rest.media.RecordingResource;
import app.candor.rest.notification.NotificationPreferencesResource;
import app.candor.rest.operations.AuditQuery;
import app.candor.rest.operations.AuditResource;
import app.candor.rest.operations.DeadLettersResource;
import app.candor.rest.operations.JobsResource;
import app.candor.rest.operations.SchedulesResource;
import app.candor.rest.operations.StatisticsResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Completes the description of every operation. Named in {@code microprofile-config.properties}. */
public class Contract implements OASFilter {
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The body is not JSON, or not of the right shape",
            "401", "Nobody has signed in, or what was sent to prove it is not good",
            "403", "The role does not allow it",
            "404", "There is none, or it is another company's",
            "409",
                    "Its state does not allow it, somebody changed it meanwhile, or the first request with this key still runs",
            "422", "What is wrong, field by field",
            "500", "Our own fault, with the number of the incident");

    private static final List<Class<?>> RESOURCES = List.of(
            AdjustmentResource.class,
            AnalysisResource.class,
            AuditResource.class,
            ApplicationResource.class,
            BlindReviewResource.class,
            BoardActionsResource.class,
            BoardExportResource.class,
            BoardViewsResource.class,
            CandidatesResource.class,
            CompaniesResource.class,
            CriteriaSuggestionResource.class,
            DeadLettersResource.class,
            BulkInvitationResource.class,
            DecisionResource.class,
            InterviewResource.class,
            InterviewLogoResource.class,
            InterviewVideosResource.class,
            InvitationResource.class,
            JobsResource.class,
            LineResource.class,
            JoiningResource.class,
            MeResource.class,
            MyProfileResource.class,
            NotificationPreferencesResource.class,
            RecordingResource.class,
            FileResource.class,
            RegistrationsResource.class,
            ReviewShareResource.class,
            SchedulesResource.class,
            SkillCategoriesResource.class,
            SkillsResource.class,
            StatisticsResource.class,
            TeamInvitationsResource.class,
            TeamResource.class,
            MyInterviewsResource.class,
            PublicLinkResource.class,
            TemplateResource.class,
            TemplateLogoResource.class,
            TemplateVideosResource.class,
            TranscriptsResource.class,
            TemplateLibraryResource.class,
            UsersResource.class);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        RecordSchemas schemas = new RecordSchemas();
        schemas.of(ProblemDocument.class);
        Map<String, Method> methods = RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .filter(method -> operation(method) != null)
                .collect(Collectors.toMap(method -> operation(method).operationId(), Function.identity()));
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((verb, operation) -> {
                    Method method = methods.get(operation.getOperationId());
                    if (method != null) {
                        complete(path, verb, operation, method, schemas);
                    }
                }));
        Uploads.describe(api);
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(Contract::refusalsAreProblems);
        schemas.all().forEach(api.getComponents()::addSchema);
    }

    private static org.eclipse.microprofile.openapi.annotations.Operation operation(Method method) {
        return method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
    }

    private static void complete(
            String path, HttpMethod verb, Operation operation, Method method, RecordSchemas schemas) {
        success(operation, method, schemas);
        files(operation, method, schemas);
        Optional<Parameter> body = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                // Bytes are described where they are taken.
                .filter(parameter -> parameter.getType() != InputStream.class)
                .findFirst();
        body.ifPresent(parameter -> body(operation, schemas, parameter.getParameterizedType()));
        boolean list = Arrays.stream(method.getParameterTypes()).anyMatch(Paging.class::equals);
        if (list) {
            query(operation, "cursor", "What next said in the answer before; the beginning when absent");
            query(operation, "limit", "Most items to answer, 1 to 200");
        }
        if (Arrays.stream(method.getParameterTypes()).anyMatch(BoardParameters.class::equals)) {
            new TreeMap<>(BoardParameters.MEANINGS).forEach((name, meaning) -> query(operation, name, meaning));
        }
        if (Arrays.stream(method.getParameterTypes()).anyMatch(AuditQuery.class::equals)) {
            new TreeMap<>(AuditQuery.MEANINGS).forEach((name, meaning) -> query(operation, name, meaning));
        }
        boolean open = method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
        if (open) {
            // An empty list would be left out; a requirement of nothing says the same.
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement()));
        } else if (verb == HttpMethod.POST) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(In.HEADER)
                    .description("The request is carried out once for each key; repetitions get the first answer")
                    .schema(OASFactory.createSchema().type(SchemaType.STRING)));
        }
        boolean input = body.isPresent() || list;
        boolean forPeople = !path.startsWith("/api/v1/interview") || path.startsWith("/api/v1/interviews");
        refusal(operation, "401", !open);
        refusal(operation, "500", true);
        refusal(operation, "403", forPeople && !open && !path.endsWith("/me"));
        refusal(operation, "404", path.contains("{"));
        refusal(operation, "409", verb != HttpMethod.GET);
        refusal(operation, "400", body.isPresent());
        refusal(operation, "422", input || verb == HttpMethod.POST);
    }

    private static void success(Operation operation, Method method, RecordSchemas schemas) {
        APIResponses responses = operation.getResponses();
        responses.removeAPIResponse("default");
        if (method.getReturnType() == void.class) {
            responses.getAPIResponse(goodCode(method)).setContent(null);
        }
        declared(method).forEach((code, type) -> {
            var response = responses.getAPIResponse(code);
            if (response == null) {
                response = OASFactory.createAPIResponse().description("Done");
                responses.addAPIResponse(code, response);
            }
            var media = OASFactory.createMediaType().schema(schemas.of(type));
            if (response.getContent() != null
                    && response.getContent().getMediaType(MediaType.APPLICATION_JSON) != null) {
                media.setExamples(response.getContent()
                        .getMediaType(MediaType.APPLICATION_JSON)
                        .getExamples());
            }
            response.setContent(content(MediaType.APPLICATION_JSON, media));
        });
    }

    /** Answers that are no JSON: lines of it, or the bytes of a picture. */
    private static void files(Operation operation, Method method, RecordSchemas schemas) {
        for (APIResponse answer : method.getAnnotationsByType(APIResponse.class)) {
            Arrays.stream(answer.content())
                    .filter(content -> !content.mediaType().isEmpty())
                    .forEach(content -> {
                        Class<?> type = content.schema().implementation();
                        var media = operation
                                .getResponses()
                                .getAPIResponse(answer.responseCode())
                                .getContent()
                                .getMediaType(content.mediaType());
                        if (type != Void.class) {
                            media.setSchema(schemas.of(type));
                        } else if (!content.schema().format().isEmpty()) {
                            media.setSchema(OASFactory.createSchema()
                                    .type(SchemaType.STRING)
                                    .format(content.schema().format()));
                        }
                    });
        }
    }

    /** What the good answers hold, by their status: a method that answers a {@code Response} says it by annotation. */
    private static Map<String, Type> declared(Method method) {
        Map<String, Type> declared = new TreeMap<>();
        if (method.getReturnType() != Response.class && method.getReturnType() != void.class) {
            declared.put(goodCode(method), method.getGenericReturnType());
        }
        for (APIResponseSchema answer : method.getAnnotationsByType(APIResponseSchema.class)) {
            declared.put(answer.responseCode(), answer.value());
        }
        for (APIResponse answer : method.getAnnotationsByType(APIResponse.class)) {
            Arrays.stream(answer.content())
                    .filter(content -> content.mediaType().isEmpty())
                    .map(content -> content.schema().implementation())
                    .filter(type -> type != Void.class)
                    .forEach(type -> declared.put(answer.responseCode(), type));
        }
        return declared;
    }

    private static String goodCode(Method method) {
        return Arrays.stream(method.getAnnotationsByType(APIResponse.class))
                .map(APIResponse::responseCode)
                .filter(code -> code.startsWith("2"))
                .findFirst()
                .orElse("200");
    }

    private static void body(Operation operation, RecordSchemas schemas, Type type) {
        var media = OASFactory.createMediaType().schema(schemas.of(type));
        var before = operation.getRequestBody();
        if (before != null
                && before.getContent() != null
                && before.getContent().getMediaType(MediaType.APPLICATION_JSON) != null) {
            media.setExamples(
                    before.getContent().getMediaType(MediaType.APPLICATION_JSON).getExamples());
        }
        operation.setRequestBody(OASFactory.createRequestBody().content(content(MediaType.APPLICATION_JSON, media)));
    }

    private static void query(Operation operation, String name, String description) {
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(In.QUERY)
                .description(description)
                .schema(OASFactory.createSchema().type(SchemaType.STRING)));
    }

    /** Adds the refusal unless the operation tells more about it itself. */
    static void refusal(Operation operation, String code, boolean possible) {
        if (possible && !operation.getResponses().hasAPIResponse(code)) {
            operation
                    .getResponses()
                    .addAPIResponse(code, OASFactory.createAPIResponse().description(REFUSALS.get(code)));
        }
    }

    private static void refusalsAreProblems(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((code, response) -> {
            if (code.compareTo("400") >= 0 && response.getRef() == null) {
                var media = OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref(RecordSchemas.name(ProblemDocument.class)));
                response.setContent(content(PROBLEM_JSON, media));
            }
        });
    }

    private static Content content(String type, org.eclipse.microprofile.openapi.models.media.MediaType media) {
        return OASFactory.createContent().addMediaType(type, media);
    }

    /** How the holder of an invitation says who they are. */
    static Operation forInvitee(String id, String summary) {
        return OASFactory.createOperation()
                .operationId(id)
                .summary(summary)
                .responses(OASFactory.createAPIResponses())
                .addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme(CandorApi.INVITATION, List.of()));
    }
}
