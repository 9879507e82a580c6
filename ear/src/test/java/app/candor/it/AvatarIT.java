package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People's pictures: what may be sent, and who sees them. */
@ExtendWith(Stack.Extension.class)
class AvatarIT {
    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    private final Realm realm;
    private final Stack stack;

    AvatarIT(Stack stack) {
        this.stack = stack;
        this.realm = new Realm(stack);
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, new Color(200, 255 * x / width, 255 * y / height).getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Response send(RequestSpecification who, String type, byte[] picture) {
        return who.contentType(type).body(picture).put("/api/v1/me/avatar");
    }

    private static String id(String token) {
        return Stack.withToken(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @Test
    void aPictureShouldBeMadeSmallAndShownToColleaguesOnly() throws IOException {
        String token = realm.token(realm.person("Pictures " + UUID.randomUUID(), "hr"));
        String id = id(token);
        String address = "/api/v1/users/" + id + "/avatar";
        Stack.withToken(token).get(address).then().statusCode(404);
        send(Stack.withToken(token), "image/png", picture("png", 900, 600))
                .then()
                .statusCode(204);
        Response shown = Stack.withToken(token).accept("*/*").get(address);
        shown.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", containsString("private"))
                .header("X-Content-Type-Options", "nosniff");
        BufferedImage portrait = ImageIO.read(new ByteArrayInputStream(shown.asByteArray()));
        assertThat(portrait.getWidth()).isEqualTo(256);
        assertThat(portrait.getHeight()).isEqualTo(256);
        Stack.withToken(token)
                .accept("*/*")
                .header("If-None-Match", shown.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);
        stack.as(Person.ADMIN).accept("*/*").get(address).then().statusCode(200);
        String stranger = realm.token(realm.person("Others " + UUID.randomUUID(), "hr"));
        Stack.withToken(stranger).accept("*/*").get(address).then().statusCode(404);
        Stack.withToken(token).delete("/api/v1/me/avatar").then().statusCode(204);
        Stack.withToken(token).accept("*/*").get(address).then().statusCode(404);
    }

    @Test
    void whatIsNoPictureShouldBeRefusedInWords() {
        String token = realm.token(realm.person("Pictures " + UUID.randomUUID(), "hr"));
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);
        byte[] whole = picture("jpeg", 600, 600);
        send(Stack.withToken(token), "image/png", svg)
                .then()
                .statusCode(422)
                .body("type", endsWith(":invalid"))
                .body("violations[0].message", containsString("JPEG or PNG"));
        send(Stack.withToken(token), "image/png", picture("gif", 20, 20)).then().statusCode(422);
        send(Stack.withToken(token), "image/jpeg", Arrays.copyOf(whole, whole.length / 2))
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("broken"));
        send(Stack.withToken(token), "image/jpeg", new byte[5_000_001]).then().statusCode(413);
        send(Stack.withToken(token), "image/gif", picture("gif", 20, 20)).then().statusCode(415);
        Stack.withToken(token)
                .get("/api/v1/users/" + id(token) + "/avatar")
                .then()
                .statusCode(404);
    }

    @Test
    void aPersonShouldChooseSeeAndRemoveTheirPicture() {
        String name = realm.person("Acme Robotics", "hr");
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, name, Realm.password(), "/account/index");
            Page page = desk.page();
            desk.look("avatar-none");
            page.getByLabel("Choose a picture")
                    .setInputFiles(
                            new FilePayload("me.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("[data-avatar-error]")).containsText("cannot be used");
            assertThat(desk.button("Save the picture")).isDisabled();
            page.getByLabel("Choose a picture")
                    .setInputFiles(new FilePayload("me.jpg", "image/jpeg", picture("jpeg", 900, 600)));
            assertThat(desk.button("Save the picture")).isEnabled();
            desk.button("Save the picture").click();
            assertThat(page.locator(".shell-header img.avatar")).isVisible();
            page.waitForCondition(() ->
                    (Integer) page.evaluate("document.querySelector('.shell-header img.avatar').naturalWidth") == 256);
            desk.look("avatar");
            desk.button("Remove the picture").click();
            assertThat(page.locator(".shell-header img.avatar")).hasCount(0);
            assertThat(desk.errors()).isEmpty();
        }
    }
}
