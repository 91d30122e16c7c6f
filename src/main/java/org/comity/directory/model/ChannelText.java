package org.comity.directory.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.directory.ItemKind;
import org.comity.vocabulary.PlainText;

/// Reads what somebody types for a way to reach an authority. Problems are told by name: what was typed may not be for
/// everyone, and never stands in a message.
public final class ChannelText {

    public enum Problem {
        REQUIRED,
        TOO_LONG,
        INVISIBLE,
        PHONE,
        MAIL,
        PORTAL,
        E_CODEX,
        ONE_LINE
    }

    /// @param value in the one spelling in which it is kept; empty when there is a problem
    public record Reading(Optional<String> value, Optional<Problem> problem) {

        private static Reading of(String value) {
            return new Reading(Optional.of(value), Optional.empty());
        }

        private static Reading wrong(Problem problem) {
            return new Reading(Optional.empty(), Optional.of(problem));
        }
    }

    private static final int LONGEST = 500;
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ ()./\\u00A0-]");
    private static final Pattern E_164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern MAIL = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final Pattern E_CODEX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@/-]{2,199}");

    private ChannelText() {}

    public static Reading read(ItemKind kind, String typed) {
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        if (text.isEmpty()) {
            return Reading.wrong(Problem.REQUIRED);
        }
        var unreadable = PlainText.problem(text, LONGEST);
        if (unreadable.isPresent()) {
            return Reading.wrong(unreadable.get() == PlainText.Problem.TOO_LONG ? Problem.TOO_LONG : Problem.INVISIBLE);
        }
        return switch (kind) {
            case PHONE -> phone(text);
            case MAIL -> matching(MAIL, lowerDomain(text), Problem.MAIL);
            case PORTAL -> portal(text);
            case E_CODEX -> matching(E_CODEX, text, Problem.E_CODEX);
            case POST -> Reading.of(text);
            case INTERPOL, NAME, DESIGNATION, HOURS, KEY, ATTESTATION ->
                text.contains("\n") ? Reading.wrong(Problem.ONE_LINE) : Reading.of(text);
        };
    }

    /// E.164: a plus sign, the country code, at most fifteen digits; spaces and the like are left out.
    private static Reading phone(String text) {
        return matching(E_164, BETWEEN_DIGITS.matcher(text).replaceAll(""), Problem.PHONE);
    }

    private static String lowerDomain(String text) {
        var at = text.lastIndexOf('@');
        return at < 0 ? text : text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
    }

    private static Reading portal(String text) {
        try {
            var address = new URI(text);
            var host = address.getHost();
            return "https".equalsIgnoreCase(address.getScheme()) && host != null && address.getUserInfo() == null
                    ? Reading.of(address.toString())
                    : Reading.wrong(Problem.PORTAL);
        } catch (URISyntaxException noAddress) {
            return Reading.wrong(Problem.PORTAL);
        }
    }

    private static Reading matching(Pattern form, String text, Problem otherwise) {
        return form.matcher(text).matches() ? Reading.of(text) : Reading.wrong(otherwise);
    }
}
