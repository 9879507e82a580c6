package app.candor.rest;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The root of the API. A scope makes it a bean, without which the server does not see how it is signed in to. */
@ApplicationScoped
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({"admin", "hr", "interviewer", "candidate"})
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Candor",
                        version = "1",
                        description = "Structured video interviews: write, invite, record, review, decide."
                                + " Refusals are RFC 9457 problems. A POST with an Idempotency-Key is carried out once:"
                                + " its repetitions get the first answer. Lists answer {items, next}; give next back as"
                                + " the query parameter cursor."),
        security = @SecurityRequirement(name = CandorApi.BEARER),
        components =
                @Components(
                        schemas = @Schema(name = "Problem", implementation = ProblemDocument.class),
                        securitySchemes = {
                            @SecurityScheme(
                                    securitySchemeName = CandorApi.BEARER,
                                    type = SecuritySchemeType.HTTP,
                                    scheme = "bearer",
                                    bearerFormat = "JWT",
                                    description = "An access token of the realm for the audience candor-api."),
                            @SecurityScheme(
                                    securitySchemeName = CandorApi.INVITATION,
                                    type = SecuritySchemeType.APIKEY,
                                    in = SecuritySchemeIn.HEADER,
                                    apiKeyName = "Authorization",
                                    description = "The word Invitation, a space and the secret of the invitation.")
                        }))
public class CandorApi extends Application {
    /** Security scheme of everything that people with an account do. */
    public static final String BEARER = "bearer";

    /** Security scheme of the resources below {@code /interview}. */
    public static final String INVITATION = "invitation";
}
