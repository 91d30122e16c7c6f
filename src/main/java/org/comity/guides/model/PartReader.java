package org.comity.guides.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comity.guides.Block;
import org.comity.guides.Block.Line;
import org.comity.guides.Part;
import org.comity.guides.model.GuideRefused.Flaw;
import org.comity.guides.model.GuideRefused.Reason;

/// Reads what stands under one heading: paragraphs, `- ` points and `1. ` steps. A line that is set in belongs
/// to the point above it.
final class PartReader {

    private static final Pattern POINT = Pattern.compile("- +(\\S.*)");
    private static final Pattern STEP = Pattern.compile("(\\d{1,2})\\. +(\\S.*)");
    private static final Pattern SET_IN = Pattern.compile(" {2,}\\S.*");
    private static final Pattern NESTED = Pattern.compile(" +(?:[-*+]|\\d{1,2}\\.) .*");
    private static final Pattern HEADING = Pattern.compile("#+(?: .*)?");

    private enum Sort {
        PARAGRAPH,
        POINT,
        STEP
    }

    /// A paragraph or point as it grows, line by line.
    private record Piece(Sort sort, int number, int at, StringBuilder text) {}

    private final Part part;
    private final int heading;
    private final List<Flaw> flaws;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean gap = true;

    /// @param heading the line of the heading
    PartReader(Part part, int heading, List<Flaw> flaws) {
        this.part = part;
        this.heading = heading;
        this.flaws = flaws;
    }

    void line(int at, String line) {
        var point = POINT.matcher(line);
        var step = STEP.matcher(line);
        if (line.isBlank()) {
            gap = true;
            return;
        }
        if (HEADING.matcher(line).matches() || NESTED.matcher(line).matches() || line.startsWith("* ")) {
            flaws.add(new Flaw(at, Reason.MARKUP, line.strip().replaceFirst(" .*", "")));
        } else if (point.matches()) {
            begin(Sort.POINT, 0, at, point.group(1));
        } else if (step.matches()) {
            begin(Sort.STEP, number(step), at, step.group(2));
        } else {
            more(at, line);
        }
        gap = false;
    }

    private static int number(Matcher step) {
        return Integer.parseInt(step.group(1));
    }

    private void begin(Sort sort, int number, int at, String text) {
        pieces.add(new Piece(sort, number, at, new StringBuilder(text.strip())));
    }

    private void more(int at, String line) {
        if (gap) {
            begin(Sort.PARAGRAPH, 0, at, line);
            return;
        }
        var last = pieces.getLast();
        if (last.sort != Sort.PARAGRAPH && !SET_IN.matcher(line).matches()) {
            flaws.add(new Flaw(at, Reason.LOOSE, ""));
        }
        last.text.append(' ').append(line.strip());
    }

    /// All of it, once the last line was given.
    List<Block> blocks() {
        if (pieces.isEmpty()) {
            flaws.add(new Flaw(heading, Reason.EMPTY, part.written()));
            return List.of();
        }
        form();
        numbering();
        var blocks = new ArrayList<Block>();
        var i = 0;
        while (i < pieces.size()) {
            var sort = pieces.get(i).sort;
            var lines = new ArrayList<Line>();
            while (i < pieces.size() && pieces.get(i).sort == sort) {
                lines.add(GuideLine.read(pieces.get(i).text.toString(), pieces.get(i).at, flaws));
                i++;
            }
            switch (sort) {
                case PARAGRAPH -> lines.stream().map(Block.Paragraph::new).forEach(blocks::add);
                case POINT -> blocks.add(new Block.Points(lines));
                case STEP -> blocks.add(new Block.Steps(lines));
            }
        }
        return blocks;
    }

    private void form() {
        var fits = switch (part.form()) {
            case PARAGRAPHS -> only(Sort.PARAGRAPH);
            case LIST -> only(Sort.POINT);
            case STEPS -> only(Sort.STEP);
            case EITHER -> only(Sort.PARAGRAPH) || only(Sort.POINT);
        };
        if (!fits) {
            flaws.add(new Flaw(
                    heading,
                    switch (part.form()) {
                        case PARAGRAPHS -> Reason.PARAGRAPHS;
                        case LIST -> Reason.LIST;
                        case STEPS -> Reason.STEPS;
                        case EITHER -> Reason.EITHER;
                    },
                    part.written()));
        }
    }

    private boolean only(Sort sort) {
        return pieces.stream().allMatch(piece -> piece.sort == sort);
    }

    /// 1, 2, 3; or a 1 before each, which Markdown counts on.
    private void numbering() {
        if (pieces.stream().allMatch(piece -> piece.sort != Sort.STEP || piece.number == 1)) {
            return;
        }
        var expected = 1;
        for (var piece : pieces) {
            if (piece.sort == Sort.STEP && piece.number != expected++) {
                flaws.add(new Flaw(piece.at, Reason.NUMBERING, Integer.toString(piece.number)));
                return;
            }
        }
    }
}
