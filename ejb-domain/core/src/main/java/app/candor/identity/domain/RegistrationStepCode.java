package app.candor.identity.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Steps by their codes. */
@Converter
public class RegistrationStepCode implements AttributeConverter<RegistrationStep, String> {
    @Override
    public String convertToDatabaseColumn(RegistrationStep step) {
        return step.code();
    }

    @Override
    public RegistrationStep convertToEntityAttribute(String code) {
        return RegistrationStep.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
