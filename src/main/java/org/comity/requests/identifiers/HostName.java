package org.comity.requests.identifiers;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Names in the domain name system, in any script (RFC 5891, UTS 46), with what makes one look like another
/// (UTS 39). Also as investigators write them so that nobody clicks: `example[.]org`.
public final class HostName {

    private static final int LONGEST = 253;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern DEFUSED = Pattern.compile("\\[\\.]|\\(\\.\\)|\\[dot]", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXAMPLES = Pattern.compile("(.*\\.)?(example(\\.(com|net|org))?|test|invalid)");
    private static final Pattern LOCAL = Pattern.compile("(.*\\.)?(localhost|local|internal|lan|home\\.arpa)");
    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ);
    private static final SpoofChecker SCRIPTS = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();
    private static final SpoofChecker SHAPES = new SpoofChecker.Builder().build();

    private HostName() {}

    /// Empty when no such name can exist; a name has at least one dot.
    public static Optional<Recognised> read(String value) {
        var plain = undefused(value);
        var name = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        if (name.isEmpty() || name.chars().anyMatch(HostName::neverInNames)) {
            return Optional.empty();
        }
        var info = new IDNA.Info();
        var technical = new StringBuilder();
        UTS46.nameToASCII(name, technical, info);
        var ascii = technical.toString();
        return info.hasErrors() || !isName(ascii) ? Optional.empty() : Optional.of(new Recognised(ascii, notes(ascii)));
    }

    /// `example[.]org` as `example.org`.
    static String undefused(String value) {
        return DEFUSED.matcher(value).replaceAll(".");
    }

    private static boolean neverInNames(int character) {
        return character <= ' ' || "\"<>\\^`{|}%/?#@[]():,;".indexOf(character) >= 0;
    }

    private static boolean isName(String ascii) {
        var labels = ascii.split("\\.", -1);
        return ascii.length() <= LONGEST
                && labels.length > 1
                && Arrays.stream(labels).allMatch(label -> LABEL.matcher(label).matches())
                && labels[labels.length - 1].length() > 1
                && !NUMBER.matcher(labels[labels.length - 1]).matches();
    }

    private static Set<Note> notes(String ascii) {
        var notes = EnumSet.noneOf(Note.class);
        if (EXAMPLES.matcher(ascii).matches()) {
            notes.add(Note.FOR_EXAMPLES);
        }
        if (LOCAL.matcher(ascii).matches()) {
            notes.add(Note.LOCAL_NAME);
        }
        if (ascii.endsWith(".onion")) {
            notes.add(Note.ONION);
        }
        if (ascii.contains("xn--")) {
            var shown = new StringBuilder();
            UTS46.nameToUnicode(ascii, shown, new IDNA.Info());
            Arrays.stream(shown.toString().split("\\.", -1)).forEach(label -> disguised(label, notes));
        }
        return notes;
    }

    private static void disguised(String label, Set<Note> notes) {
        if (isAscii(label)) {
            return;
        }
        if (SCRIPTS.failsChecks(label)) {
            notes.add(Note.SCRIPTS_MIXED);
        } else if (isAscii(SHAPES.getSkeleton(label))) {
            notes.add(Note.LOOKS_LATIN);
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }
}
