package org.comity.profiles.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.comity.profiles.Instrument;
import org.comity.profiles.model.Finding;
import org.comity.profiles.model.LawMatrix;
import org.comity.profiles.model.Pin;
import org.comity.profiles.usecase.ChartingLaw.Circle;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.View;

/// Articles by States, in one table for each group of articles, so that each fits on a sheet of paper.
///
/// @param picking whether cells are ticked instead of followed
public record MatrixPage(
        LawPlace place,
        Instrument instrument,
        Circle circle,
        LawMatrix matrix,
        StateNames names,
        Language language,
        boolean picking) {

    /// Where each group of the Convention's articles begins.
    private static final List<Part> PARTS =
            List.of(new Part("offences", 1), new Part("procedure", 14), new Part("cooperation", 23));

    private record Part(String name, int first) {}

    /// Some columns of the matrix.
    ///
    /// @param name of the message that says what they have in common
    public record Group(String name, List<Integer> columns) {}

    public List<Group> groups() {
        if (instrument != Instrument.CONVENTION) {
            return List.of(new Group("all", columns(0, Integer.MAX_VALUE)));
        }
        var groups = new ArrayList<Group>();
        for (var part = 0; part < PARTS.size(); part++) {
            var end = part + 1 < PARTS.size() ? PARTS.get(part + 1).first() : Integer.MAX_VALUE;
            groups.add(new Group(PARTS.get(part).name(), columns(PARTS.get(part).first(), end)));
        }
        return groups.stream().filter(group -> !group.columns().isEmpty()).toList();
    }

    private List<Integer> columns(int first, int end) {
        var columns = new ArrayList<Integer>();
        for (var column = 0; column < matrix.articles().size(); column++) {
            var number = Integer.parseInt(matrix.articles().get(column).provision());
            if (number >= first && number < end) {
                columns.add(column);
            }
        }
        return columns;
    }

    public ArticleRef article(int column) {
        return matrix.articles().get(column);
    }

    public String name(Country state) {
        return names.name(state, language);
    }

    /// The words of all findings, looked up once for thousands of cells.
    public List<String> words(View view) {
        return Arrays.stream(Finding.values())
                .map(finding -> view.text("comparison.finding." + finding))
                .toList();
    }

    /// What follows `../states/PT/profile` before the article, the same for all cells.
    public String profile() {
        return Address.of("/profile")
                .with("instrument", instrument == Instrument.CONVENTION ? "" : instrument.treaty())
                .with("on", place.day())
                .toString();
    }

    public List<Finding> findings() {
        return List.of(Finding.values());
    }

    /// The same matrix, otherwise shown.
    public String address(String path, String mode) {
        return Address.of(path)
                .with("instrument", instrument == Instrument.CONVENTION ? "" : instrument.treaty())
                .with("of", circle == Circle.PARTIES ? "" : LawQuery.written(circle))
                .with("region", place.query().typed("region"))
                .with("articles", place.query().typed("articles"))
                .with("on", place.day())
                .with("pick", mode)
                .with(place.pins())
                .toString();
    }

    /// The pin of a cell as an address carries it.
    public String pin(Country state, int column) {
        return Pin.of(state, article(column)).toString();
    }

    public List<String> regions() {
        return Arrays.stream(org.comity.treaties.StateFact.Region.values())
                .map(LawQuery::written)
                .toList();
    }

    public Collection<Circle> circles() {
        return List.of(Circle.values());
    }
}
