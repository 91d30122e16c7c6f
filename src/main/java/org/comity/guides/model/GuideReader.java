package org.comity.guides.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.guides.Block;
import org.comity.guides.GuideKind;
import org.comity.guides.GuideText;
import org.comity.guides.Part;
import org.comity.guides.model.GuideRefused.Flaw;
import org.comity.guides.model.GuideRefused.Reason;
import org.comity.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// Reads a guide in one language, strictly: `# Title`, `> summary`, then the parts under `## id` in their
/// order. Both the files of the program and what editors write pass here, and nothing else is ever shown.
public final class GuideReader {

    /// Of the summary, in characters: what a search engine shows of a page.
    public static final int LONGEST_SUMMARY = 160;

    /// Of the whole, in characters.
    public static final int LONGEST = 20_000;

    private static final int LONGEST_TITLE = 90;
    private static final Pattern TITLE = Pattern.compile("# +(\\S.*)");
    private static final Pattern HEADING = Pattern.compile("## +(\\S+) *");

    private final GuideKind kind;
    private final List<String> lines;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<Part, PartReader> parts = new EnumMap<>(Part.class);
    private @Nullable Part current;
    private boolean begun;

    private GuideReader(GuideKind kind, String written) {
        this.kind = kind;
        this.lines = List.of(written.split("\n", -1));
    }

    /// What was typed or read, in the one form in which it is kept: one spelling (NFC), line feeds, nothing
    /// after the last line.
    public static String form(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .strip()
                + "\n";
    }

    /// @throws GuideRefused naming everything that is wrong, by line
    public static GuideText read(GuideKind kind, Language language, String written) throws GuideRefused {
        var form = form(written);
        if (form.length() > LONGEST) {
            throw new GuideRefused(List.of(new Flaw(0, Reason.TOO_LONG, Integer.toString(LONGEST))));
        }
        return new GuideReader(kind, form).text(language, form);
    }

    private GuideText text(Language language, String form) throws GuideRefused {
        var title = title();
        var next = 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        var from = next;
        while (next < lines.size() && lines.get(next).startsWith(">")) {
            next++;
        }
        var summary = summary(from, next);
        for (var i = next; i < lines.size(); i++) {
            line(i + 1, lines.get(i));
        }
        var read = new EnumMap<Part, List<Block>>(Part.class);
        parts.forEach((part, reader) -> read.put(part, reader.blocks()));
        for (var part : Part.values()) {
            if (kind.demands(part) && !parts.containsKey(part)) {
                flaws.add(new Flaw(0, Reason.MISSING, part.written()));
            }
        }
        if (!flaws.isEmpty()) {
            flaws.sort(Comparator.comparingInt(Flaw::line));
            throw new GuideRefused(flaws);
        }
        return new GuideText(language, title, summary, read, form);
    }

    private String title() {
        var title = TITLE.matcher(lines.getFirst());
        if (!title.matches()) {
            flaws.add(new Flaw(1, Reason.TITLE, ""));
            return "";
        }
        return plain(title.group(1).strip(), 1, LONGEST_TITLE, Reason.TOO_LONG);
    }

    private String summary(int from, int until) {
        var summary = new StringBuilder();
        for (var line : lines.subList(from, until)) {
            summary.append(' ').append(line.substring(1).strip());
        }
        var text = summary.toString().strip();
        if (text.isEmpty()) {
            flaws.add(new Flaw(Math.min(from, lines.size() - 1) + 1, Reason.SUMMARY, ""));
        }
        return plain(text, from + 1, LONGEST_SUMMARY, Reason.SUMMARY_TOO_LONG);
    }

    private String plain(String text, int at, int longest, Reason tooLong) {
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            flaws.add(new Flaw(at, tooLong, Integer.toString(length)));
        }
        var line = GuideLine.read(text, at, flaws);
        if (line.runs().stream().anyMatch(Block.Run::strong)) {
            flaws.add(new Flaw(at, Reason.MARKUP, "**"));
        }
        return line.plain();
    }

    private void line(int at, String line) {
        var heading = HEADING.matcher(line);
        if (heading.matches()) {
            heading(at, heading.group(1));
            return;
        }
        var reader = current == null ? null : parts.get(current);
        if (reader != null) {
            reader.line(at, line);
        } else if (!line.isBlank() && !begun) {
            flaws.add(new Flaw(at, Reason.OUTSIDE, ""));
        }
    }

    private void heading(int at, String name) {
        var named = Part.ofWritten(name);
        begun = true;
        if (named.isEmpty()) {
            flaws.add(new Flaw(at, Reason.UNKNOWN_PART, name));
            current = null;
            return;
        }
        var part = named.get();
        if (!kind.allows(part)) {
            flaws.add(new Flaw(at, Reason.NOT_HERE, name));
        } else if (parts.containsKey(part)) {
            flaws.add(new Flaw(at, Reason.TWICE, name));
        } else if (parts.keySet().stream().anyMatch(other -> other.compareTo(part) > 0)) {
            flaws.add(new Flaw(at, Reason.ORDER, name));
        }
        current = part;
        parts.putIfAbsent(part, new PartReader(part, at, flaws));
    }
}
