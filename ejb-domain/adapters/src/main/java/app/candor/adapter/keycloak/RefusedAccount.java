package app.candor.adapter.keycloak;

import app.candor.shared.Problem;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Locale;

/** Why Keycloak does not make an account: the realm's rules for passwords and for what people say of themselves. */
final class RefusedAccount {
    private RefusedAccount() {}

    /**
     * @param body of the answer 400: {@code error} and {@code error_description} for a password, {@code field} and
     *     {@code errorMessage} for anything else
     */
    static Problem problem(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject reason = reader.readObject();
            String field = reason.getString("field", "");
            String error = reason.getString("error", reason.getString("errorMessage", ""));
            if (field.equals("password") || error.toLowerCase(Locale.ROOT).contains("password")) {
                return Problem.invalid(
                        "password",
                        reason.getString("error_description", "Choose another password: this one is too easy."));
            }
            if (field.equals("email") || field.equals("username")) {
                return Problem.invalid("email", "The sign-in does not take this address. Check it.");
            }
            if (field.equals("firstName") || field.equals("lastName")) {
                return Problem.invalid(field, "The sign-in does not take this name. Check it.");
            }
        } catch (JsonException e) {
            return Problem.invalid("email", "The sign-in does not take these data.");
        }
        return Problem.invalid("email", "The sign-in does not take these data.");
    }
}
