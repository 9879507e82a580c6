package app.candor.shared.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Feeds the catalogue's defaults to MicroProfile Config, below every other source so that the environment, system
 * properties and property files win.
 */
public final class SettingDefaults implements ConfigSource {
    /** Below {@code META-INF/microprofile-config.properties}, which has 100. */
    static final int ORDINAL = 50;

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Called by the service loader. Defaults that follow from other settings follow those of the environment. */
    public SettingDefaults() {
        Settings settings = Settings.of(System.getenv());
        for (Setting setting : Setting.values()) {
            settings.find(setting).ifPresent(value -> values.put(setting.key(), value));
        }
    }

    @Override
    public Map<String, String> getProperties() {
        return Map.copyOf(values);
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.copyOf(values.keySet());
    }

    @Override
    public String getValue(String name) {
        return values.get(name);
    }

    @Override
    public String getName() {
        return "candor-defaults";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
