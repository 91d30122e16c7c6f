package org.comity.directory;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comity.vocabulary.Language;

/// Days and languages as people of a language write them.
public final class HoursText {

    private HoursText() {}

    /// `Monday – Friday`, `Monday, Wednesday`: days that follow one another as a stretch.
    public static String days(Opening opening, Language language) {
        return stretches(EnumSet.copyOf(opening.days())).stream()
                .map(stretch -> stretch.size() > 2
                        ? name(stretch.getFirst(), language) + " – " + name(stretch.getLast(), language)
                        : stretch.stream().map(day -> name(day, language)).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(", "));
    }

    private static List<List<DayOfWeek>> stretches(EnumSet<DayOfWeek> days) {
        var stretches = new ArrayList<List<DayOfWeek>>();
        for (var day : days) {
            if (day == DayOfWeek.MONDAY || !days.contains(day.minus(1))) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(day);
        }
        return stretches;
    }

    public static String name(DayOfWeek day, Language language) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    public static String shortName(DayOfWeek day, Language language) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, language.locale());
    }

    /// What languages are called, given their codes.
    public static String languages(List<String> codes, Language language) {
        return codes.stream()
                .map(code -> Locale.of(code).getDisplayLanguage(language.locale()))
                .collect(Collectors.joining(", "));
    }
}
