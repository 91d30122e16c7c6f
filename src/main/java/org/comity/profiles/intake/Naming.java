package org.comity.profiles.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds act and place in the words of a document: `Article 202a of the Criminal Code`, `Penal Code,
/// section 3`, `Código Penal, artículo 197 bis`, or an act in a line and its sections below.
final class Naming {

    private static final String PLACE_WORD =
            "(?:§§?|sections?\\b|sect?\\b\\.?|ss?\\.|articles?\\b|arts?\\b\\.?|art[ií]culos?\\b|"
                    + "artigos?\\b|artikels?\\b|paragraphs?\\b|clauses?\\b|regulations?\\b|المادة|المواد|مادة|статья|члан\\b|madde\\b)";
    /// Possessive, so that a hostile line costs no more than its length.
    private static final String ONE = "\\d++[\\p{L}\\d]*+(?:[-–./:]\\d++[\\p{L}\\d]*+)*+"
            + "(?:\\s+(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)\\b)?+(?:\\s*\\([\\p{L}\\d]{1,4}\\))*+";
    private static final String AND = "(?:\\s*(?:,|&|-|–)\\s*|\\s+(?:and|et|y|e|und|to|à|a)\\s+|\\s+و\\s*)";
    private static final String PLACE =
            PLACE_WORD + "\\s*" + ONE + "(?:" + AND + "(?:" + PLACE_WORD + "\\s*)?" + ONE + ")*+";
    private static final String ACT_WORD =
            "(?:\\b(?:[\\p{L}]*code|act|law|loi|ley|c[óo]digo|lei|decree|d[ée]cret(?:o)?|decreto-lei|ordinance|ordonnance|"
                    + "regulations?|constitution|constituci[óo]n|statute|bill|order|[\\p{L}]*gesetz(?:buch)?|[\\p{L}]*ordnung|"
                    + "wetboek)\\b|قانون|القانون|نظام|مرسوم|закон|кодекс)";
    private static final String JOINT = "\\s*+(?:,|-|–|\\(|:)?+\\s*+"
            + "(?:(?:of|du|de la|del|des|dos|der|de|da|do|van|من)\\s++|de l['’]|d['’])?+(?:the\\s++)?+";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern PLACE_OF_ACT = Pattern.compile(
            "^(?<place>" + PLACE + ")" + JOINT + "(?<act>[^:;\\n]{0,150}?" + ACT_WORD + "[^:;.\\n]{0,80})$", FLAGS);
    private static final Pattern ACT_THEN_PLACE = Pattern.compile(
            "^(?<act>[^:;\\n]{0,150}?" + ACT_WORD + "[^:;\\n§]{0,80}?)\\s*+[,:(–-]*+\\s*+(?<place>" + PLACE
                    + ")\\)?+(?<rest>(?:\\s*+[.:,–-].*)?)$",
            FLAGS);
    private static final Pattern PLACE_FIRST = Pattern.compile(
            "^(?<place>" + PLACE
                    + ")(?=\\s*$|\\s*[.:–—-]|\\s*\\n|\\s+[\\[(\"“«]|\\s+(?-i:\\p{Lu}))[\\s.:–—-]*(?<rest>.*)$",
            FLAGS | Pattern.DOTALL);
    private static final Pattern ACT_ALONE =
            Pattern.compile("^[^.;\\n]{0,160}" + ACT_WORD + "[^.;:\\n]{0,80}:?$", FLAGS);
    /// Blanks within a line: many of them would be tried one by one.
    private static final Pattern BLANKS = Pattern.compile("[^\\S\\n]++", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHORT = 240;

    /// A provision as it is named, with its words.
    record Named(String act, String place, String text) {}

    private final List<Named> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String act;
    private String place = "";
    private boolean named;

    private Naming(String act) {
        this.act = act;
    }

    /// @param paragraphs of one cell
    /// @param act of what names none
    static List<Named> read(List<String> paragraphs, String act) {
        var reader = new Naming(act);
        paragraphs.forEach(reader::paragraph);
        reader.close();
        return reader.found;
    }

    private void paragraph(String line) {
        var whole = line.length() <= SHORT;
        var squeezed = whole ? BLANKS.matcher(line).replaceAll(" ") : line;
        if (whole && (placeOfAct(squeezed) || actThenPlace(squeezed))) {
            return;
        }
        if (placeFirst(line)) {
            return;
        }
        if (whole && text.isEmpty() && ACT_ALONE.matcher(squeezed).matches()) {
            close();
            act = squeezed.replaceFirst("[:\\s]+$", "");
            named = true;
            return;
        }
        add(line);
    }

    private boolean placeOfAct(String line) {
        var match = PLACE_OF_ACT.matcher(line);
        return match.matches() && begin(clean(match.group("act")), match.group("place"), "");
    }

    private boolean actThenPlace(String line) {
        var match = ACT_THEN_PLACE.matcher(line);
        return match.matches() && begin(clean(match.group("act")), match.group("place"), rest(match.group("rest")));
    }

    private boolean placeFirst(String line) {
        var match = PLACE_FIRST.matcher(line.substring(0, Math.min(line.length(), SHORT)));
        return match.matches() && begin(act, match.group("place"), rest(line.substring(match.start("rest"))));
    }

    private boolean begin(String ofAct, String at, String words) {
        close();
        act = ofAct;
        place = at.strip();
        named = true;
        add(words);
        return true;
    }

    private void add(String line) {
        if (!line.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
    }

    /// An act in a line of its own is no provision yet: its sections follow.
    private void close() {
        if (!place.isEmpty() || !text.isEmpty() || (named && !act.isEmpty() && found.isEmpty())) {
            keep();
        }
        place = "";
        named = false;
        text.setLength(0);
    }

    private void keep() {
        var bare = place.isEmpty() && text.isEmpty();
        if (!bare) {
            found.removeIf(other -> other.place().isEmpty() && other.text().isEmpty());
        }
        if (!bare || found.isEmpty()) {
            found.add(new Named(act, place, text.toString()));
        }
    }

    private static String clean(String name) {
        return name.replaceFirst("^[\\s,:(–-]+", "").replaceFirst("[\\s,:(–-]+$", "");
    }

    private static String rest(String words) {
        return words.replaceFirst("^[\\s.:,–—-]+", "");
    }
}
