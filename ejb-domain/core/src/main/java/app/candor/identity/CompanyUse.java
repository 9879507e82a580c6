package app.candor.identity;

import java.util.UUID;

/** What a company is still needed for. The context that conducts interviews implements it. */
public interface CompanyUse {
    /** How many of the company's interviews may still be answered. */
    long openInterviews(UUID companyId);
}
