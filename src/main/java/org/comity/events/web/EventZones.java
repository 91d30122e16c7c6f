package org.comity.events.web;

import java.util.List;
import java.util.Locale;
import org.comity.identity.Role;
import org.comity.web.View;

/// What a form of events offers to choose from.
public final class EventZones {

    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "es", "ar", "pt", "ru", "uk", "de", "it", "tr", "zh", "ja", "ko", "id", "sw", "pl", "ro", "sq",
            "sr", "hy", "ka", "az", "nl", "el");

    private EventZones() {}

    public static List<String> all() {
        return ReaderClock.zones();
    }

    public static List<String> languages() {
        return LANGUAGES;
    }

    public static String language(String code, View view) {
        return Locale.forLanguageTag(code).getDisplayLanguage(view.language().locale());
    }

    public static List<Role> roles() {
        return EventForm.ROLES;
    }
}
