package org.comity.guides.web;

import java.util.List;
import org.comity.guides.model.GuideReader;
import org.comity.guides.model.GuideRefused.Flaw;
import org.comity.web.FieldError;
import org.comity.web.View;

/// Says kindly what the reader of guides did not take, and at which line.
final class FlawWords {

    private static final int QUOTED = 50;

    private FlawWords() {}

    static List<FieldError> errors(View view, String typed, List<Flaw> flaws) {
        var lines = GuideReader.form(typed).split("\n", -1);
        return flaws.stream()
                .map(flaw -> new FieldError("text", sentence(view, lines, flaw)))
                .distinct()
                .toList();
    }

    private static String sentence(View view, String[] lines, Flaw flaw) {
        var words = view.text("guides.flaw." + flaw.reason(), flaw.about());
        if (flaw.line() == 0) {
            return words;
        }
        var line = flaw.line() <= lines.length ? lines[flaw.line() - 1].strip() : "";
        return view.text("guides.flaw.line", flaw.line(), words, quoted(line));
    }

    private static String quoted(String line) {
        var points = line.codePointCount(0, line.length());
        return points <= QUOTED ? line : line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
