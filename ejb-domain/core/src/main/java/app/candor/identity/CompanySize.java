package app.candor.identity;

import java.util.Arrays;
import java.util.List;

/** How many people work for a company. */
public enum CompanySize {
    TINY("1-10"),
    SMALL("11-50"),
    MEDIUM("51-200"),
    LARGE("201-1000"),
    HUGE("1000+");

    private final String code;

    CompanySize(String code) {
        this.code = code;
    }

    /** The band, as it is written everywhere. */
    public String code() {
        return code;
    }

    /** Smallest first. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(CompanySize::code).toList();
    }
}
