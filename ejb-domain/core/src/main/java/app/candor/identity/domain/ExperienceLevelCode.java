package app.candor.identity.domain;

import app.candor.identity.ExperienceLevel;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Keeps a level under its name in lower case, and nothing said as an empty text. */
@Converter
public class ExperienceLevelCode implements AttributeConverter<ExperienceLevel, String> {
    @Override
    public String convertToDatabaseColumn(ExperienceLevel level) {
        return level == null ? "" : level.code();
    }

    @Override
    public ExperienceLevel convertToEntityAttribute(String code) {
        return code == null || code.isEmpty() ? null : ExperienceLevel.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
