package app.candor.identity.domain;

import app.candor.identity.UserStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a status under its name in lower case. */
@Converter
public class UserStatusCode implements AttributeConverter<UserStatus, String> {
    @Override
    public String convertToDatabaseColumn(UserStatus status) {
        return status == null ? null : status.code();
    }

    @Override
    public UserStatus convertToEntityAttribute(String code) {
        return code == null ? null : UserStatus.ofCode(code);
    }
}
