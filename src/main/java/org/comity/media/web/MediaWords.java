package org.comity.media.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comity.media.Item;
import org.comity.media.Variant;
import org.comity.media.model.MediaFile;
import org.comity.web.View;

/// What pages say of items, in the reader's language.
public final class MediaWords {

    private static final double MEGABYTE = 1_000_000;
    private static final long MILLIS_IN_A_MINUTE = 60_000;

    private MediaWords() {}

    public static String language(View view, String code) {
        return switch (code) {
            case Variant.UNKNOWN -> view.text("media.language.unknown");
            case Variant.SEVERAL -> view.text("media.language.several");
            default -> Locale.of(code).getDisplayLanguage(view.language().locale());
        };
    }

    /// The languages an item exists in, parted as the reader's language parts them.
    public static String languages(View view, Item item) {
        return item.languages().stream()
                .map(code -> language(view, code))
                .collect(Collectors.joining(view.language().rightToLeft() ? "، " : ", "));
    }

    /// A date as exactly as it is known: a day, a month, a year, or that nobody says it.
    public static String date(View view, Item item) {
        var date = item.particulars().date();
        if (date.length() == 7) {
            return DateTimeFormatter.ofPattern("LLLL yyyy", view.language().locale())
                    .format(YearMonth.parse(date));
        }
        return date.isEmpty()
                ? view.text("media.undated")
                : item.particulars().day().map(view::date).orElse(date);
    }

    public static String size(View view, MediaFile file) {
        return view.text("media.size", Math.max(0.1, Math.round(file.size() / MEGABYTE * 10) / 10.0));
    }

    /// How long a file takes, in minutes; 0 where it does not say it.
    public static long minutes(MediaFile file) {
        return (file.recorded().millis() + MILLIS_IN_A_MINUTE - 1) / MILLIS_IN_A_MINUTE;
    }

    public static String direction(String language) {
        return Locale.of(language).getLanguage().matches("ar|fa|he|ur|ps|ku|yi|dv|ug|sd") ? "rtl" : "ltr";
    }

    /// Where a file is sent from.
    public static String address(MediaFile file) {
        return "/media/files/" + file.digest().hex() + "." + file.format().ending();
    }
}
