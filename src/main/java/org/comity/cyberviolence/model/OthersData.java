package org.comity.cyberviolence.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// Finds in free text what can lead to a person: mail addresses, telephone and account numbers, network addresses,
/// accounts on platforms. Names are known to people alone: whoever writes is asked, and whoever reads looks.
public final class OthersData {

    private static final Pattern WEB = Pattern.compile("(?i)\\b(https?://|www\\.)\\S+");
    private static final int FEWEST_DIGITS = 9;
    private static final int SHOWN = 40;

    /// What was found.
    public enum Kind {
        MAIL("[^\\s@<>()]+@[^\\s@<>()]+\\.[\\p{L}]{2,}"),
        ACCOUNT("(?i)(\\b(facebook|instagram|tiktok|twitter|snapchat|telegram|linkedin|x|vk)\\.(com|me|org)/\\S+"
                + "|\\bt\\.me/\\S+|(?<![\\p{L}\\p{N}_.@])@[\\p{L}\\p{N}_.]{3,})"),
        BANK("\\b[A-Z]{2}\\d{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,3})?\\b"),
        NETWORK("(?<![\\d.])(\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])"),
        PHONE("(?<![\\d/-])\\+?\\p{Nd}[\\p{Nd} ()./-]{7,}\\p{Nd}");

        private final Pattern form;

        Kind(String form) {
            this.form = Pattern.compile(form);
        }
    }

    /// @param piece the beginning of it, so that whoever wrote it sees what is meant
    public record Found(Kind kind, String piece) {}

    private OthersData() {}

    /// The first that stands in a text. Web addresses are looked at for accounts alone: their numbers are of documents.
    public static Optional<Found> in(String text) {
        return firstIn(text.codePoints()
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    /// Digits of any script were written as 0 to 9 before.
    private static Optional<Found> firstIn(String text) {
        var bare = WEB.matcher(text).replaceAll(" ");
        for (var kind : Kind.values()) {
            var found = kind.form.matcher(kind == Kind.ACCOUNT ? text : bare);
            while (found.find()) {
                if (kind != Kind.PHONE || digits(found.group()) >= FEWEST_DIGITS) {
                    return Optional.of(new Found(kind, brief(found.group())));
                }
            }
        }
        return Optional.empty();
    }

    /// How many web addresses stand in a text.
    public static long links(String text) {
        return WEB.matcher(text).results().count();
    }

    private static long digits(String text) {
        return text.codePoints().filter(Character::isDigit).count();
    }

    private static String brief(String piece) {
        return piece.length() <= SHOWN ? piece : piece.substring(0, piece.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }
}
