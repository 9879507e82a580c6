package app.candor.rest.interviewing;

import app.candor.interviewing.TemplateVideoView;
import app.candor.interviewing.TemplateVideos;
import app.candor.rest.Body;
import app.candor.rest.Revision;
import app.candor.shared.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Videos with which a company asks. */
@RequestScoped
@Path("/templates/{id}/videos")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class TemplateVideosResource {
    /** All there are, in the order in which a candidate comes by. */
    public record TemplateVideoList(List<TemplateVideoView> items) {}

    /** @param uploadId last segment of the address of a finished upload at {@code /api/video-uploads} */
    public record VideoUpload(String uploadId) {}

    /** @param captions a WebVTT file, or the plain words that are said */
    public record VideoCaptions(String captions, Long revision) {}

    @Inject
    TemplateVideos videos;

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(
            operationId = "listTemplateVideos",
            summary = "The videos of a template, with links to them and their captions",
            description = "A place is intro, outro, or the id of a question.")
    @APIResponse(responseCode = "200", description = "None is good")
    @APIResponse(responseCode = "404", description = "No template of yours")
    public TemplateVideoList list(@PathParam("id") UUID id) {
        return new TemplateVideoList(videos.list(caller.get(), id));
    }

    @PUT
    @Path("/{place}")
    @Operation(
            operationId = "attachTemplateVideo",
            summary = "Show a video at a place of a draft, instead of the one that is there",
            description =
                    "Upload it by tus to /api/video-uploads first. It is made playable and listened to by itself; publish"
                            + " the template when that is done and it has captions. The same upload twice is harmless.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "an upload", value = Examples.VIDEO_UPLOADED)))
    @APIResponseSchema(value = TemplateVideoView.class, responseCode = "200", responseDescription = "The video")
    @APIResponse(responseCode = "404", description = "No template of yours, no such place, or no such upload of yours")
    @APIResponse(responseCode = "409", description = "Not a draft any more, or the upload is not finished")
    @APIResponse(responseCode = "413", description = "Larger than a video may be")
    @APIResponse(responseCode = "422", description = "No video")
    public Response attach(@PathParam("id") UUID id, @PathParam("place") String place, VideoUpload uploaded) {
        String uploadId = Body.required(uploaded).uploadId();
        return Revision.answer(videos.attach(caller.get(), id, place, uploadId), TemplateVideoView::revision);
    }

    @PUT
    @Path("/{place}/captions")
    @Operation(
            operationId = "captionTemplateVideo",
            summary = "Write the captions of a video in a draft",
            description =
                    "A WebVTT file, of which the cues are kept; or the plain words that are said, which are spread over the"
                            + " video. With If-Match or revision only when nobody has changed them since.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "plain words", value = Examples.VIDEO_CAPTIONS)))
    @APIResponseSchema(value = TemplateVideoView.class, responseCode = "200", responseDescription = "The video")
    @APIResponse(responseCode = "404", description = "No template of yours, or no video there")
    @APIResponse(responseCode = "409", description = "Not a draft any more, or the video is still being worked on")
    @APIResponse(responseCode = "412", description = "Changed meanwhile")
    @APIResponse(responseCode = "422", description = "What is wrong, with its line")
    public Response caption(
            @PathParam("id") UUID id,
            @PathParam("place") String place,
            @HeaderParam("If-Match") String ifMatch,
            VideoCaptions captions) {
        VideoCaptions given = Body.required(captions);
        Long seen = Revision.seen(ifMatch, given.revision());
        return Revision.answer(
                videos.caption(caller.get(), id, place, given.captions(), seen), TemplateVideoView::revision);
    }

    @DELETE
    @Path("/{place}")
    @Operation(
            operationId = "detachTemplateVideo",
            summary = "Take a video away from a draft; without one it is harmless")
    @APIResponse(responseCode = "204", description = "There is none")
    @APIResponse(responseCode = "404", description = "No template of yours, or no such place")
    @APIResponse(responseCode = "409", description = "Not a draft any more")
    public void detach(@PathParam("id") UUID id, @PathParam("place") String place) {
        videos.detach(caller.get(), id, place);
    }
}
