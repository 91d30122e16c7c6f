package org.comity.treaties.model;

import static org.comity.treaties.model.FactTable.AUTHORITIES;
import static org.comity.treaties.model.FactTable.DECLARATIONS;
import static org.comity.treaties.model.FactTable.LANGUAGES;
import static org.comity.treaties.model.FactTable.OTHER_ADHERENCE;
import static org.comity.treaties.model.FactTable.STATES;
import static org.comity.treaties.model.FactTable.TREATY_STATUS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.comity.treaties.FactProblem;

/// Holds all rows against all rules and names every row that breaks one. Facts are taken as a whole or not at all.
public final class FactValidation {

    /// First whether a row may be shown at all; reasons quote it.
    private static final List<FactRule> READABLE = List.of(new PlainText());

    /// Then whether it can be read; a row that cannot is not asked further.
    private static final List<FactRule> FORM = List.of(
            new DateForm(),
            new KnownWord("iso2", "[A-Z]{2}", "two capital letters (ISO 3166-1)")
                    .on(STATES, TREATY_STATUS, DECLARATIONS, AUTHORITIES, OTHER_ADHERENCE, LANGUAGES),
            new KnownWord("iso3", "[A-Z]{3}", "three capital letters (ISO 3166-1)").on(STATES),
            new KnownWord("region", "Africa|Americas|Asia|Europe|Oceania", "a part of the world").on(STATES),
            new KnownWord("name_en", ".{2,80}", "a name").on(STATES),
            new KnownWord("name_fr", ".{2,80}", "a name").on(STATES),
            new KnownWord("official_languages_codes", "|[a-z]{2,3}(;[a-z]{2,3})*", "ISO 639 codes").on(STATES),
            new KnownWord("coe_member", "[yn]", "y or n").on(STATES),
            new KnownWord("eu_member", "[yn]?", "y or n").on(STATES),
            new KnownWord("un_member", "[yn]", "y or n").on(STATES),
            new KnownWord("source_standing", "sourced|partly sourced", "a standing").except(STATES),
            new KnownWord("status", "party|signatory|invited|ratified \\(.{1,80}\\)|withdrawn", "a status")
                    .on(TREATY_STATUS),
            new KnownWord("kind", "|ratification|accession|acceptance|approval|succession", "an instrument")
                    .on(TREATY_STATUS),
            new KnownWord("status", "in force|superseded\\?|withdrawn \\d{4}-\\d{2}-\\d{2}", "a status")
                    .on(DECLARATIONS),
            new KnownWord(
                            "kind",
                            "reservation|declaration|authority designation|interpretative statement",
                            "a kind of declaration")
                    .on(DECLARATIONS),
            new KnownWord("effect", ".+", "what it does").on(DECLARATIONS),
            new KnownWord("languages_required", "|[a-z]{2,3}(;[a-z]{2,3})*", "ISO 639 codes").on(DECLARATIONS),
            new KnownWord("institution", ".+", "an institution").on(AUTHORITIES),
            new KnownWord("role_article", ".+", "a function").on(AUTHORITIES),
            new KnownWord("source_url", "(?!assumed$).+", "a source"));

    /// Then whether it agrees with the law and with the other rows.
    private static final List<FactRule> CONTENT = List.of(
            new KnownState("iso2").on(TREATY_STATUS, DECLARATIONS, AUTHORITIES, OTHER_ADHERENCE, LANGUAGES),
            new KnownTreaty().on(TREATY_STATUS, DECLARATIONS),
            new DatedWithdrawal().on(TREATY_STATUS, DECLARATIONS, OTHER_ADHERENCE),
            new StatusAgreesWithDates().on(TREATY_STATUS),
            new SignatureBeforeConsent().on(TREATY_STATUS, OTHER_ADHERENCE),
            new EntryIntoForceRule().on(TREATY_STATUS),
            new ArticleInClosedList().on(DECLARATIONS));

    private static final Comparator<FactRow> BY_NUMBER = Comparator.comparingInt(FactRow::number);

    private FactValidation() {}

    /// All problems, in the order of files and rows; empty when the facts may be used.
    public static List<FactProblem> problems(FactSheets sheets) {
        var problems = new ArrayList<FactProblem>();
        for (var table : FactTable.values()) {
            var seen = new HashMap<List<String>, Integer>();
            sheets.rows(table).stream().sorted(BY_NUMBER).forEach(row -> {
                var before = problems.size();
                check(READABLE, row, sheets, problems);
                if (problems.size() == before) {
                    check(FORM, row, sheets, problems);
                    check(BesideRules.FORM, row, sheets, problems);
                }
                if (problems.size() == before) {
                    check(CONTENT, row, sheets, problems);
                    check(BesideRules.CONTENT, row, sheets, problems);
                }
                var first = seen.putIfAbsent(row.key(), row.number());
                if (first != null) {
                    problems.add(problem(row, "repeats row " + first));
                }
            });
        }
        return problems;
    }

    private static void check(List<FactRule> rules, FactRow row, FactSheets all, List<FactProblem> problems) {
        rules.forEach(rule -> rule.broken(row, all).ifPresent(reason -> problems.add(problem(row, reason))));
    }

    private static FactProblem problem(FactRow row, String reason) {
        return new FactProblem(row.table().file(), row.number(), reason);
    }
}
