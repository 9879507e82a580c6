package app.candor.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stack.Extension.class)
class SmokeIT {
    @Test
    void theServerShouldBeAliveAndReady(Stack stack) {
        given().get("/health/live").then().statusCode(200);
        given().get("/health/ready").then().statusCode(200);
        assertThat(stack.candor().ready()).isTrue();
    }

    @Test
    void theApiShouldDescribeItself(Stack stack) {
        assertThat(given().get("/openapi").asString()).contains("/api/v1/");
    }
}
