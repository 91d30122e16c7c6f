package org.comity.pathfinder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.pathfinder.Finding.Effect;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.FactFiles;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// A question put together in a test: `asking("PT", "JP").about(ILLEGAL_ACCESS).on("2026-11-23")`.
public final class Asking {

    public static final TreatyFacts SHIPPED = FactFiles.shipped();

    private final Country from;
    private final Country to;
    private Need need = Need.PRESERVATION;
    private Question.Circumstances circumstances = Question.Circumstances.NONE;
    private KnownLaw law = KnownLaw.of(SHIPPED);
    private LocalDate day = LocalDate.of(2026, 11, 23);

    private Asking(String from, String to) {
        this.from = Country.of(from);
        this.to = Country.of(to);
    }

    public static Asking asking(String from, String to) {
        return new Asking(from, to);
    }

    public Asking about(Offence chosen) {
        circumstances = circumstances.about(chosen);
        return this;
    }

    public Asking atRiskOfLoss() {
        circumstances = circumstances.atRiskOfLoss();
        return this;
    }

    public Asking inAnEmergency() {
        circumstances = circumstances.inAnEmergency();
        return this;
    }

    public Asking by(Asker chosen) {
        circumstances = circumstances.by(chosen);
        return this;
    }

    public Asking forNeed(Need chosen) {
        need = chosen;
        return this;
    }

    public Asking punishable(Penalty here, Penalty there) {
        circumstances = circumstances.punishable(here, there);
        return this;
    }

    public Asking on(String date) {
        day = LocalDate.parse(date);
        return this;
    }

    public Asking in(TreatyFacts other) {
        law = law.with(other);
        return this;
    }

    /// With something said of the procedure of States.
    Asking where(AProcedure... said) {
        law = AProcedure.law(law.facts(), List.of(said));
        return this;
    }

    /// The law in use where the facts alone are known.
    public static CurrentLaw lawOf(CurrentFacts facts, Clock clock) {
        return new CurrentLaw(facts, new KnownProfiles(), clock);
    }

    public Question question() {
        return Question.between(from, to, need, circumstances, day);
    }

    public Answer answer() {
        return new FindingPaths(law).find(question());
    }

    public LegalPath about(Measure measure) {
        return answer().about(measure).orElseThrow();
    }

    public LegalPath preservation() {
        return about(Measure.PRESERVATION);
    }

    /// What was found for a provision of the Convention with one effect, on the path of preservation.
    public List<Finding> found(Effect effect, String provision) {
        return found(preservation(), effect, provision);
    }

    public static List<Finding> found(LegalPath path, Effect effect, String provision) {
        return path.findings().stream()
                .filter(finding -> finding.effect() == effect)
                .filter(finding -> finding.citation().equals(ArticleRef.convention(provision)))
                .toList();
    }
}
