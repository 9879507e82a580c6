package app.candor.shared.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The values of the catalogue for one process: what was configured, else the defaults. Blank counts as not configured.
 */
public final class Settings {
    private final Map<Setting, String> configured = new EnumMap<>(Setting.class);

    private Settings() {}

    /** @param environment variables by name, such as {@link System#getenv()} */
    public static Settings of(Map<String, String> environment) {
        Settings settings = new Settings();
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.env());
            if (value != null && !value.isBlank()) {
                settings.configured.put(setting, value.strip());
            }
        }
        return settings;
    }

    /** A copy in which one setting has another value. */
    public Settings with(Setting setting, String value) {
        Settings copy = new Settings();
        copy.configured.putAll(configured);
        copy.configured.put(setting, value);
        return copy;
    }

    public boolean configured(Setting setting) {
        return configured.containsKey(setting);
    }

    /** The value with every default applied, those that follow from other settings included. */
    public Optional<String> find(Setting setting) {
        String value = configured.get(setting);
        return value != null ? Optional.of(value) : derived(setting);
    }

    /** @throws NoSuchElementException when the setting is neither configured nor has a default */
    public String get(Setting setting) {
        return find(setting).orElseThrow(() -> new NoSuchElementException(setting.env() + " is not set."));
    }

    /** @throws NumberFormatException when {@link #check} was not asked first */
    public int number(Setting setting) {
        return Integer.parseInt(get(setting));
    }

    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(get(setting));
    }

    /**
     * @param required settings that must have a value here
     * @return one sentence for every wrong or missing value, in the order of the catalogue; empty when all is well
     */
    public List<String> check(Collection<Setting> required) {
        List<String> sentences = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            // A default that follows from a wrong value would only repeat the complaint about that value.
            String value = configured.get(setting);
            if (value != null) {
                setting.check(value).ifPresent(sentences::add);
            } else if (required.contains(setting) && setting.fallback().isEmpty()) {
                sentences.add(setting.env() + " is missing: " + setting.description());
            }
        }
        return sentences;
    }

    /** Sentences about wrong and missing values, see {@link #check(Collection)}. */
    public List<String> check(Setting... required) {
        return check(Arrays.asList(required));
    }

    /** Every value that is known, defaults included, as environment variables for a child process. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            find(setting).ifPresent(value -> environment.put(setting.env(), value));
        }
        return environment;
    }

    private Optional<String> derived(Setting setting) {
        return switch (setting) {
            case BASE_URL -> Optional.of("http://127.0.0.1:" + get(Setting.HTTP_PORT));
            case SPEECH_BASE_URL -> find(Setting.AI_BASE_URL);
            // A key never travels to a host that it was not given for.
            case SPEECH_API_KEY ->
                get(Setting.SPEECH_BASE_URL).equals(get(Setting.AI_BASE_URL))
                        ? find(Setting.AI_API_KEY)
                        : Optional.empty();
            default -> setting.fallback();
        };
    }
}
