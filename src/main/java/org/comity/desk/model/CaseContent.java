package org.comity.desk.model;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Whether words look like what belongs into a case, or to somebody else, and not into a letter to the desk. It
/// finds what has a form of its own; what a sentence says, people must judge.
public final class CaseContent {

    /// What was found.
    public enum Sign {
        /// A picture or another file, written out as text.
        FILE,
        /// A number of a payment card.
        CARD,
        /// A number of a bank account.
        ACCOUNT,
        /// An address of a computer.
        ADDRESS,
        /// A digest of a file.
        DIGEST,
        /// Mail addresses of several people.
        MAILBOXES;

        /// Never taken, whatever the writer says.
        public boolean refused() {
            return this == FILE || this == CARD;
        }
    }

    private static final Pattern FILE = Pattern.compile(
            "data:[a-z]{1,20}/[a-z0-9.+-]{1,60}[;,]|-----BEGIN |!\\[[^\\]\\n]{0,200}]\\(|<img\\b|[A-Za-z0-9+/]{240}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("(?<![\\d+])\\d(?:[ -]?\\d){12,18}(?!\\d)");
    private static final Pattern IBAN = Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]){11,30}\\b");
    private static final Pattern IPV4 = Pattern.compile(
            "(?<![\\d.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\d.]*\\d)");
    private static final Pattern IPV6 = Pattern.compile(
            "(?i)(?<![0-9a-z:])(?:(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{1,4}|[0-9a-f]{1,4}::[0-9a-f]{1,4})(?![0-9a-z:])");
    private static final Pattern DIGEST = Pattern.compile("(?i)\\b(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})\\b");
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,190}");
    private static final int SEVERAL = 3;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int MOVED = 4;
    private static final int TEN = 10;

    private CaseContent() {}

    public static Set<Sign> in(String words) {
        return signs(inOneScript(words));
    }

    /// Every digit as the patterns know it: a number stays a number in whatever script it is written.
    private static String inOneScript(String words) {
        var text = new StringBuilder(words.length());
        words.codePoints().forEach(letter -> {
            if (Character.isDigit(letter)) {
                text.append(Character.digit(letter, TEN));
            } else {
                text.appendCodePoint(letter);
            }
        });
        return text.toString();
    }

    static Set<Sign> signs(CharSequence words) {
        var found = EnumSet.noneOf(Sign.class);
        add(found, Sign.FILE, FILE.matcher(words).find());
        add(found, Sign.CARD, any(DIGITS, words, CaseContent::isCard));
        add(found, Sign.ACCOUNT, any(IBAN, words, CaseContent::isAccount));
        add(
                found,
                Sign.ADDRESS,
                IPV4.matcher(words).find() || IPV6.matcher(words).find());
        add(found, Sign.DIGEST, DIGEST.matcher(words).find());
        add(found, Sign.MAILBOXES, mailboxes(words) >= SEVERAL);
        return found;
    }

    private static void add(Set<Sign> found, Sign sign, boolean there) {
        if (there) {
            found.add(sign);
        }
    }

    private static boolean any(Pattern form, CharSequence words, Predicate<String> right) {
        return form.matcher(words)
                .results()
                .map(match -> match.group().replaceAll("[ -]", ""))
                .anyMatch(right);
    }

    private static int mailboxes(CharSequence words) {
        var known = new HashSet<String>();
        MAILBOX.matcher(words)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .forEach(known::add);
        return known.size();
    }

    /// The check digit of ISO/IEC 7812-1.
    private static boolean isCard(String digits) {
        var sum = 0;
        for (var place = 0; place < digits.length(); place++) {
            var digit = digits.charAt(digits.length() - 1 - place) - '0';
            var doubled = place % 2 == 0 ? digit : 2 * digit;
            sum += doubled >= TEN ? doubled - TEN + 1 : doubled;
        }
        return sum % TEN == 0;
    }

    /// The check digits of ISO 13616.
    private static boolean isAccount(String text) {
        var turned = text.substring(MOVED) + text.substring(0, MOVED);
        var number = new StringBuilder();
        turned.chars().forEach(letter -> number.append(Character.digit(letter, Character.MAX_RADIX)));
        return new BigInteger(number.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }
}
