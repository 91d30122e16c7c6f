package org.comity.help;

import java.util.Arrays;
import java.util.Optional;

/// What may have happened to somebody, in the words of `reporting_services.csv`. Their order is that of the pages.
public enum Problem {
    PHISHING("phishing"),
    ACCOUNT_TAKEOVER("account-takeover"),
    FRAUD("fraud"),
    INVESTMENT_SCAM("investment-scam"),
    IDENTITY_THEFT("identity-theft"),
    MULE_RECRUITMENT("mule-recruitment"),
    RANSOMWARE("ransomware"),
    MALWARE("malware"),
    SEXTORTION("sextortion"),
    INTIMATE_IMAGE_ABUSE("intimate-image-abuse"),
    GROOMING("grooming"),
    CHILD_ABUSE_MATERIAL("csam"),
    CYBERBULLYING("cyberbullying"),
    CYBERSTALKING("cyberstalking"),
    THREATS("threats"),
    HATE_SPEECH("hate-speech");

    private final String slug;

    Problem(String slug) {
        this.slug = slug;
    }

    /// Its name in addresses and in the files of facts.
    public String slug() {
        return slug;
    }

    /// The key of its name.
    public String key() {
        return "help.problem." + slug;
    }

    public static Optional<Problem> of(String slug) {
        return Arrays.stream(values())
                .filter(problem -> problem.slug.equals(slug))
                .findFirst();
    }
}
