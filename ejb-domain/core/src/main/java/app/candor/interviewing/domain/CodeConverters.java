package app.candor.interviewing.domain;

import app.candor.interviewing.AdjustmentKind;
import app.candor.interviewing.AdjustmentStatus;
import app.candor.interviewing.DecisionKind;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.LimitKind;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.TemplateStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the enums of this context under their codes, so that a row reads like the API. */
final class CodeConverters {
    private CodeConverters() {}

    @Converter(autoApply = true)
    public static class OfTemplateStatus implements AttributeConverter<TemplateStatus, String> {
        @Override
        public String convertToDatabaseColumn(TemplateStatus value) {
            return value == null ? null : value.code();
        }

        @Override
        public TemplateStatus convertToEntityAttribute(String code) {
            return code == null ? null : TemplateStatus.ofCode(code);
        }
    }

    @Converter(autoApply = true)
    public static class OfQuestionType implements AttributeConverter<QuestionType, String> {
        @Override
        public String convertToDatabaseColumn(QuestionType value) {
            return value == null ? null : value.code();
        }

        @Override
        public QuestionType convertToEntityAttribute(String code) {
            return code == null ? null : QuestionType.ofCode(code);
        }
    }

    @Converter(autoApply = true)
    public static class OfLimitKind implements AttributeConverter<LimitKind, String> {
        @Override
        public String convertToDatabaseColumn(LimitKind value) {
            return value == null ? null : value.code();
        }

        @Override
        public LimitKind convertToEntityAttribute(String code) {
            return code == null ? null : LimitKind.ofCode(code);
        }
    }

    @Converter(autoApply = true)
    public static class OfInvitationStatus implements AttributeConverter<InvitationStatus, String> {
        @Override
        public String convertToDatabaseColumn(InvitationStatus value) {
            return value == null ? null : value.code();
        }

        @Override
        public InvitationStatus convertToEntityAttribute(String code) {
            return code == null ? null : InvitationStatus.ofCode(code);
        }
    }

    @Converter(autoApply = true)
    public static class OfDecisionKind implements AttributeConverter<DecisionKind, String> {
        @Override
        public String convertToDatabaseColumn(DecisionKind value) {
            return value == null ? null : value.code();
        }

        @Override
        public DecisionKind convertToEntityAttribute(String code) {
            return code == null ? null : DecisionKind.ofCode(code);
        }
    }

    @Converter(autoApply = true)
    public static class OfAdjustmentKind implements AttributeConverter<AdjustmentKind, String> {
        @Override
        public String convertToDatabaseColumn(AdjustmentKind value) {
            return value == null ? null : value.code();
        }

        @Override
        public AdjustmentKind convertToEntityAttribute(String code) {
            return code == null ? null : AdjustmentKind.ofCode(code);
        }
    }

    @Converter(autoApply = true)
    public static class OfAdjustmentStatus implements AttributeConverter<AdjustmentStatus, String> {
        @Override
        public String convertToDatabaseColumn(AdjustmentStatus value) {
            return value == null ? null : value.code();
        }

        @Override
        public AdjustmentStatus convertToEntityAttribute(String code) {
            return code == null ? null : AdjustmentStatus.ofCode(code);
        }
    }
}
