package org.comity.help.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.help.AsOf;
import org.comity.help.Problem;
import org.comity.help.Service;
import org.comity.web.View;

/// What pages say of services, in the reader's language.
public final class HelpWords {

    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

    private HelpWords() {}

    /// The hours where they are words that are known in every language; otherwise as they are written, in English.
    public static Optional<String> hours(View view, Service service) {
        return switch (service.contact().hours()) {
            case "24/7" -> Optional.of(view.text("help.hours.always"));
            case "online at any time", "24/7 online" -> Optional.of(view.text("help.hours.online"));
            default -> Optional.empty();
        };
    }

    /// A language as a page names it.
    ///
    /// @param english whether it stays in English: words that are no code
    public record Named(String text, boolean english) {}

    /// The languages of a service in the reader's language.
    public static List<Named> languages(View view, Service service) {
        return service.contact().languages().stream()
                .map(written -> CODE.matcher(written).matches()
                        ? new Named(language(view, written), false)
                        : new Named(written, true))
                .toList();
    }

    /// Languages that Java has no names for are named in the messages.
    private static String language(View view, String code) {
        var key = "help.language." + code;
        return view.has(key)
                ? view.text(key)
                : Locale.of(code).getDisplayLanguage(view.language().locale());
    }

    /// What stands between two of them.
    public static String comma(View view) {
        return view.language().rightToLeft() ? "، " : ", ";
    }

    /// A date as exactly as it is known.
    public static String date(View view, AsOf asOf) {
        return switch (asOf.written().length()) {
            case 10 -> asOf.lastDay().map(view::date).orElse("");
            case 7 ->
                DateTimeFormatter.ofPattern("LLLL yyyy", view.language().locale())
                        .format(YearMonth.parse(asOf.written()));
            default -> asOf.written();
        };
    }

    /// What to keep is alike for several problems.
    public static String evidence(Problem problem) {
        return switch (problem) {
            case FRAUD, INVESTMENT_SCAM, MULE_RECRUITMENT, IDENTITY_THEFT -> "money";
            case PHISHING, ACCOUNT_TAKEOVER, RANSOMWARE, MALWARE -> "device";
            case CHILD_ABUSE_MATERIAL -> "csam";
            case SEXTORTION, INTIMATE_IMAGE_ABUSE, GROOMING -> "images";
            case CYBERBULLYING, CYBERSTALKING, THREATS, HATE_SPEECH -> "words";
        };
    }

    /// The host of an address, for a short label.
    public static String host(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#].*$", "");
    }
}
