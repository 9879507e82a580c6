package app.candor.adapter.keycloak;

import app.candor.shared.Problem;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why Keycloak does not make an account: the realm's rules for passwords and for what people say of themselves. What we
 * know by Keycloak's message key is said in a sentence of ours, which readers get in their language; anything else, such
 * as the rule of a plug-in, stays as Keycloak says it.
 */
final class RefusedAccount {
    /** Keycloak's message keys (theme base, admin/messages); the number is the one that its description holds. */
    private static final Map<String, String> PASSWORDS = Map.ofEntries(
            Map.entry("invalidPasswordMinLengthMessage", "Choose a password of at least {0} characters."),
            Map.entry("invalidPasswordMaxLengthMessage", "Choose a password of at most {0} characters."),
            Map.entry("invalidPasswordMinLowerCaseCharsMessage", "Choose a password with small letters, at least {0}."),
            Map.entry(
                    "invalidPasswordMinUpperCaseCharsMessage", "Choose a password with capital letters, at least {0}."),
            Map.entry("invalidPasswordMinDigitsMessage", "Choose a password with digits, at least {0}."),
            Map.entry(
                    "invalidPasswordMinSpecialCharsMessage",
                    "Choose a password with characters that are neither letters nor digits, at least {0}."),
            Map.entry("invalidPasswordNotUsernameMessage", "Choose a password that is not your address."),
            Map.entry("invalidPasswordNotEmailMessage", "Choose a password that is not your address."),
            Map.entry(
                    "invalidPasswordNotContainsUsernameMessage", "Choose a password that does not hold your address."),
            Map.entry("invalidPasswordBlacklistedMessage", "Choose another password: this one is too well known."),
            Map.entry(
                    "invalidPasswordRegexPatternMessage",
                    "Choose another password: this one does not follow the rules of this installation."),
            Map.entry(
                    "invalidPasswordGenericMessage",
                    "Choose another password: this one does not follow the rules of this installation."));

    private static final Pattern NUMBER = Pattern.compile("\\d+");

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
                return Problem.invalid("password", password(error, reason.getString("error_description", "")));
            }
            if (field.equals("email") || field.equals("username")) {
                return Problem.invalid("email", "The sign-in does not take this address. Check it.");
            }
            if (field.equals("firstName") || field.equals("lastName")) {
                return Problem.invalid(field, "The sign-in does not take this name. Check it.");
            }
        } catch (JsonException e) {
            return unknown();
        }
        return unknown();
    }

    private static String password(String key, String description) {
        Matcher number = NUMBER.matcher(description);
        String ours = PASSWORDS.get(key);
        if (ours != null && ours.contains("{0}")) {
            ours = number.find() ? ours.replace("{0}", number.group()) : null;
        }
        if (ours != null) {
            return ours;
        }
        return description.isBlank() ? "Choose another password: this one is too easy." : description;
    }

    private static Problem unknown() {
        return Problem.invalid("email", "The sign-in does not take these data.");
    }
}
