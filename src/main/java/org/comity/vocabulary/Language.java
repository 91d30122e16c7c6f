package org.comity.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The languages of the interface. The code is the first segment of every page's address.
public enum Language {
    ENGLISH("en", "English", Locale.UK),
    FRENCH("fr", "Français", Locale.FRANCE),
    SPANISH("es", "Español", Locale.of("es", "ES")),
    /// Western digits: references, times and addresses in a request are read digit by digit on both sides.
    ARABIC("ar", "العربية", Locale.forLanguageTag("ar-u-nu-latn"));

    private final String code;
    private final String ownName;
    private final Locale locale;

    Language(String code, String ownName, Locale locale) {
        this.code = code;
        this.ownName = ownName;
        this.locale = locale;
    }

    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    public boolean rightToLeft() {
        return this == ARABIC;
    }

    /// The value of HTML's `dir`.
    public String direction() {
        return rightToLeft() ? "rtl" : "ltr";
    }
}
