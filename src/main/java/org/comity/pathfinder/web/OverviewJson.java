package org.comity.pathfinder.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.pathfinder.Coverage;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.pathfinder.Measure;
import org.comity.pathfinder.Need;
import org.comity.pathfinder.Overview;
import org.comity.pathfinder.WhatIf;
import org.comity.pathfinder.wording.Wording;
import org.comity.treaties.Assumption;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// Many States at once, as programs read them: codes as in addresses, names in the reader's language.
final class OverviewJson {

    private OverviewJson() {}

    /// @param counts how many States have each status
    record World(
            String from,
            String need,
            String instruments,
            LocalDate asOf,
            LocalDate factsAsOf,
            Map<String, Long> counts,
            List<Towards> states) {}

    /// @param measure the one to try first; absent when every measure is closed
    record Towards(String state, String name, String status, Optional<String> measure, Optional<String> measureName) {}

    /// @param counts how many States have each status, by need
    record Matrix(
            String from,
            String instruments,
            LocalDate asOf,
            LocalDate factsAsOf,
            Map<String, Map<String, Long>> counts,
            List<Row> states) {}

    /// @param needs the status of the best path, by need
    record Row(String state, String name, Map<String, String> needs) {}

    /// @param changes the first of them; the file at `/en/paths/what-if.csv` has all
    /// @param listed how many changes there are to list
    record Changes(
            List<Assumed> assumed,
            String instruments,
            LocalDate asOf,
            LocalDate factsAsOf,
            List<String> touched,
            Map<String, WhatIf.Tally> needs,
            WhatIf.Tally total,
            int listed,
            List<Change> changes) {}

    record Assumed(String assume, String treaty, Optional<String> state, Optional<String> provision, LocalDate date) {}

    record Change(
            String from,
            String to,
            String need,
            String measure,
            String before,
            String after,
            String change,
            boolean decides) {}

    record Ratifications(LocalDate consent, LocalDate factsAsOf, Treaty convention, Protocol secondProtocol) {}

    record Treaty(String treaty, LocalDate entryIntoForce, List<Gain> states) {}

    /// @param missing consents until it enters into force
    /// @param amongThem what its entry into force opens among those that have consented
    record Protocol(
            String treaty,
            LocalDate entryIntoForce,
            List<String> consented,
            int missing,
            Coverage.Opened amongThem,
            List<Gain> states) {}

    /// @param ways ordered pairs and needs that would have a first available path
    /// @param paths paths that would become available
    record Gain(String state, String name, int ways, int paths) {}

    static World world(Overview overview, Wording wording) {
        var question = overview.question();
        return new World(
                question.from().code(),
                question.need().written(),
                overview.instruments().written(),
                question.asOf(),
                overview.factsAsOf(),
                counts(overview, 0),
                overview.rows().stream()
                        .map(row -> new Towards(
                                row.state().code(),
                                wording.state(row.state()),
                                row.only().status().written(),
                                row.only().measure().map(Measure::written),
                                row.only().measure().map(wording::title)))
                        .toList());
    }

    static Matrix matrix(Overview overview, List<Need> needs, Wording wording) {
        var counts = new LinkedHashMap<String, Map<String, Long>>();
        for (var place = 0; place < needs.size(); place++) {
            counts.put(needs.get(place).written(), counts(overview, place));
        }
        return new Matrix(
                overview.question().from().code(),
                overview.instruments().written(),
                overview.question().asOf(),
                overview.factsAsOf(),
                counts,
                overview.rows().stream().map(row -> row(row, needs, wording)).toList());
    }

    private static Row row(Overview.Row row, List<Need> needs, Wording wording) {
        var statuses = new LinkedHashMap<String, String>();
        for (var place = 0; place < needs.size(); place++) {
            statuses.put(
                    needs.get(place).written(), row.byNeed().get(place).status().written());
        }
        return new Row(row.state().code(), wording.state(row.state()), statuses);
    }

    private static Map<String, Long> counts(Overview overview, int need) {
        var counts = new LinkedHashMap<String, Long>();
        for (var status : Status.values()) {
            counts.put(status.written(), overview.count(need, status));
        }
        return counts;
    }

    static Changes changes(WhatIf whatIf) {
        var needs = new LinkedHashMap<String, WhatIf.Tally>();
        whatIf.tallies().forEach((need, tally) -> needs.put(need.written(), tally));
        var total = whatIf.total();
        return new Changes(
                whatIf.supposition().assumed().stream()
                        .map(OverviewJson::assumed)
                        .toList(),
                whatIf.supposition().instruments().written(),
                whatIf.supposition().asOf(),
                whatIf.factsAsOf(),
                whatIf.touched().stream().map(Country::code).toList(),
                needs,
                total,
                whatIf.listable(),
                whatIf.changes().stream().map(OverviewJson::change).toList());
    }

    private static Assumed assumed(Assumption assumption) {
        return switch (assumption) {
            case Assumption.Adhering(var treaty, var state, var on) ->
                new Assumed("adherence", treaty, Optional.of(state.code()), Optional.empty(), on);
            case Assumption.Withdrawing(var provision, var state, var on) ->
                new Assumed(
                        "withdrawal",
                        provision.treaty(),
                        Optional.of(state.code()),
                        Optional.of(provision.provision()),
                        on);
            case Assumption.Entering(var treaty, var state, var on) ->
                new Assumed("entry-into-force", treaty, state.map(Country::code), Optional.empty(), on);
        };
    }

    private static Change change(WhatIf.Change change) {
        return new Change(
                change.from().code(),
                change.to().code(),
                change.need().written(),
                change.measure().written(),
                change.before().written(),
                change.after().written(),
                change.kind().written(),
                change.decides());
    }

    static Ratifications coverage(Coverage coverage, Wording wording) {
        var protocol = coverage.protocol();
        return new Ratifications(
                coverage.consent(),
                coverage.factsAsOf(),
                new Treaty(ArticleRef.CONVENTION, coverage.convention().entry(), gains(coverage.convention(), wording)),
                new Protocol(
                        ArticleRef.SECOND_PROTOCOL,
                        protocol.treaty().entry(),
                        protocol.consented().stream().map(Country::code).toList(),
                        protocol.missing(),
                        protocol.amongThem(),
                        gains(protocol.treaty(), wording)));
    }

    private static List<Gain> gains(Coverage.Treaty treaty, Wording wording) {
        return treaty.gains().stream()
                .map(gain -> new Gain(
                        gain.state().code(),
                        wording.state(gain.state()),
                        gain.opened().ways(),
                        gain.opened().paths()))
                .toList();
    }
}
