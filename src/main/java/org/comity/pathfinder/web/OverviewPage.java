package org.comity.pathfinder.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Overview;
import org.comity.pathfinder.Overview.Best;
import org.comity.pathfinder.usecase.OverviewForm;
import org.comity.pathfinder.usecase.QuestionForm;
import org.comity.pathfinder.wording.Wording;
import org.comity.vocabulary.Country;

/// What the pages about every State show: for one need on a map, or for all of them in a table.
///
/// @param form with the choices and what to mend
/// @param typed as addresses carry it
/// @param overview empty while no State that asks is chosen
/// @param lines one for each other State, in the order readers of the language expect
/// @param map empty on the page of all needs
public record OverviewPage(
        QuestionPage form,
        OverviewForm typed,
        Wording wording,
        Optional<Overview> overview,
        List<Line> lines,
        Optional<Map> map) {

    public OverviewPage {
        lines = List.copyOf(lines);
    }

    /// One State, with a cell for each need looked at.
    public record Line(Country state, String name, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        public Cell only() {
            return cells.getFirst();
        }
    }

    /// @param answer the address of the full answer, without its path
    public record Cell(Need need, Best best, String answer) {
        public Status status() {
            return best.status();
        }
    }

    /// @param marks in paint order
    public record Map(String viewBox, List<Mark> marks) {
        public Map {
            marks = List.copyOf(marks);
        }
    }

    /// @param look the class that colours it
    /// @param title what it says when it is pointed at
    /// @param address where it leads, without the language
    public record Mark(Country state, String look, String title, String address) {}

    public Overview shown() {
        return overview.orElseThrow();
    }

    public List<Status> statuses() {
        return List.of(Status.values());
    }

    /// The lines with a status, where one need is looked at.
    public List<Line> with(Status status) {
        return lines.stream().filter(line -> line.only().status() == status).toList();
    }

    /// What stands for a status where there is room for one character.
    public String sign(Status status) {
        return switch (status) {
            case AVAILABLE -> "✓";
            case UNKNOWN -> "?";
            case DORMANT -> "…";
            case UNAVAILABLE -> "✗";
        };
    }

    public String status(Status status) {
        return wording.text("pathfinder.status." + status.written());
    }

    public List<Need> needs() {
        return List.of(Need.values());
    }

    /// The question as an address carries it.
    public String query() {
        return Query.of(typed).toString();
    }

    /// The same question for one need.
    public String query(Need need) {
        return Query.of(typed.with("need", need.written())).toString();
    }

    /// Whether more is said than who asks for what, so that it is seen at once.
    public boolean circumstancesGiven() {
        return Stream.of(
                        QuestionForm.OFFENCE,
                        QuestionForm.PENALTY_FROM,
                        QuestionForm.PENALTY_TO,
                        QuestionForm.RISK_OF_LOSS,
                        QuestionForm.EMERGENCY)
                .anyMatch(field -> form.mistake(field).isPresent()
                        || !form.form().value(field).isEmpty());
    }

    public boolean conventionOnly() {
        return typed.instruments().equals("convention");
    }
}
