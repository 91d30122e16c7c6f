package org.comity.pathfinder.wording;

import java.util.List;
import java.util.stream.Collectors;
import org.comity.pathfinder.Answer;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Effect;
import org.comity.pathfinder.LegalPath;
import org.comity.pathfinder.LegalPath.RequiredElement;
import org.comity.pathfinder.TimeLimit;

/// An answer for a terminal: the advice first, then every path with its reasons.
public final class AnswerText {

    private final Answer answer;
    private final Wording wording;
    private final StringBuilder out = new StringBuilder();

    private AnswerText(Answer answer, Wording wording) {
        this.answer = answer;
        this.wording = wording;
    }

    public static String of(Answer answer, Wording wording) {
        return new AnswerText(answer, wording).write();
    }

    private String write() {
        line(wording.title(answer.question()) + " (" + wording.date(answer.asOf()) + ")");
        line("");
        line(wording.advice(answer));
        paths(answer.paths());
        if (!answer.discarded().isEmpty()) {
            line("");
            line(wording.text("pathfinder.answer.discarded"));
            paths(answer.discarded());
        }
        line("");
        line(wording.text("pathfinder.answer.facts", wording.date(answer.factsAsOf())));
        return out.toString();
    }

    private void paths(List<LegalPath> paths) {
        for (var path : paths) {
            line("");
            line(path.rank().map(rank -> rank + ". ").orElse("") + wording.title(path) + " ["
                    + path.measure().citation() + "]: "
                    + wording.text("pathfinder.status." + path.status().written()));
            path(path);
        }
    }

    private void path(LegalPath path) {
        if (path.status() != LegalPath.Status.UNAVAILABLE) {
            entry("pathfinder.answer.addressee", wording.addressee(path));
            entry(
                    "pathfinder.answer.channel",
                    wording.text("pathfinder.channel." + path.channel().name()));
            path.timeLimit().ifPresent(this::timeLimit);
            contents(path.requires());
        }
        path.findings().forEach(this::finding);
    }

    private void timeLimit(TimeLimit limit) {
        entry("pathfinder.answer.clock", wording.timeLimit(limit) + " [" + limit.citation() + "]");
    }

    private void contents(List<RequiredElement> elements) {
        if (!elements.isEmpty()) {
            entry(
                    "pathfinder.answer.contains",
                    elements.stream().map(this::element).collect(Collectors.joining("; ")));
        }
    }

    private String element(RequiredElement element) {
        return wording.text("pathfinder.element." + element.key()) + " ["
                + element.citation().provision() + "]";
    }

    private void finding(Finding finding) {
        line("   " + sign(finding.effect()) + " " + wording.text(finding) + " [" + finding.citation() + "]");
        finding.fact().ifPresent(fact -> line("     " + wording.source(fact.source())));
    }

    private static String sign(Effect effect) {
        return switch (effect) {
            case SUPPORTS -> "+";
            case WARNS -> "!";
            case BLOCKS -> "x";
            case UNKNOWN -> "?";
        };
    }

    private void entry(String key, String text) {
        line("   " + wording.text(key) + ": " + text);
    }

    private void line(String text) {
        out.append(text).append(System.lineSeparator());
    }
}
