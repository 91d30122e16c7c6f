package org.comity.inbox.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Words and identifiers as they are compared: without marks, in small letters. An identifier is found whole and by its
/// parts, a telephone number however it is spaced.
public final class Words {

    /// Words of one request that can be found, at most.
    public static final int MOST = 2_000;

    private static final int MOST_ASKED = 8;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern PARTS_OF_ADDRESSES = Pattern.compile("[/@?&=,;:#()\\[\\]]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[\\d\\s()./-]{6,30}");
    private static final Pattern NO_TELEPHONE =
            Pattern.compile("\\b(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\d{4}([./-])\\d{1,2}\\1\\d{1,2}"
                    + "|\\d{1,2}([./-])\\d{1,2}\\2(?:19|20)\\d{2})\\b");
    /// As many as a number has anywhere (ITU-T E.164).
    private static final int MOST_DIGITS = 15;
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    private Words() {}

    /// Everything by which a text can be found.
    public static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        var plain = plain(text);
        addTelephone(plain, words);
        for (var token : SPACES.split(plain)) {
            add(token, words);
            for (var part : PARTS_OF_ADDRESSES.split(token)) {
                add(part, words);
                Arrays.stream(NO_LETTER.split(part)).forEach(piece -> add(piece, words));
            }
        }
        return words;
    }

    /// What somebody looks for: every word must be there. Empty where nothing can be looked for.
    public static List<String> asked(String text) {
        var plain = plain(text);
        var number = new LinkedHashSet<String>();
        addTelephone(plain, number);
        if (!number.isEmpty() && plain.strip().contains(" ")) {
            return List.copyOf(number);
        }
        return apart(text);
    }

    /// The same without taking digits with blanks between them for one number: what to look for where there is no such
    /// number.
    public static List<String> apart(String text) {
        var words = new LinkedHashSet<String>();
        Arrays.stream(SPACES.split(plain(text))).forEach(token -> add(token, words));
        return words.stream().limit(MOST_ASKED).toList();
    }

    private static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return MARKS.matcher(apart).replaceAll("");
    }

    /// Digits that may be one number; addresses of computers and days are none, however they are spaced.
    private static void addTelephone(String plain, Set<String> words) {
        if (TELEPHONE.matcher(plain.strip()).matches()
                && !NO_TELEPHONE.matcher(plain).find()) {
            var digits = NO_DIGIT.matcher(plain).replaceAll("");
            if (digits.length() <= MOST_DIGITS) {
                add(digits, words);
            }
        }
    }

    private static void add(String token, Set<String> words) {
        var bare = AROUND.matcher(token).replaceAll("");
        if (bare.length() >= SHORTEST && bare.length() <= LONGEST) {
            words.add(bare);
        }
    }
}
