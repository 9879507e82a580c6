package app.candor.interviewing;

/** What a candidate asks for, in words of their own if they like. */
public record AdjustmentAsked(AdjustmentKind kind, String words) {}
