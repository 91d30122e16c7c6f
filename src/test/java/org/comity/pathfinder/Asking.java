package org.comity.pathfinder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Finding.Effect;
import org.comity.pathfinder.usecase.FindingPaths;
import org.comity.treaties.FactFiles;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// A question put together in a test: `asking("PT", "JP").about(ILLEGAL_ACCESS).on("2026-11-23")`.
public final class Asking {

    public static final TreatyFacts SHIPPED = FactFiles.shipped();

    private final Country from;
    private final Country to;
    private Optional<Offence> offence = Optional.empty();
    private boolean riskOfLoss;
    private boolean emergency;
    private Optional<Asker> asker = Optional.empty();
    private TreatyFacts facts = SHIPPED;
    private LocalDate day = LocalDate.of(2026, 11, 23);

    private Asking(String from, String to) {
        this.from = Country.of(from);
        this.to = Country.of(to);
    }

    public static Asking asking(String from, String to) {
        return new Asking(from, to);
    }

    public Asking about(Offence chosen) {
        offence = Optional.of(chosen);
        return this;
    }

    public Asking atRiskOfLoss() {
        riskOfLoss = true;
        return this;
    }

    public Asking inAnEmergency() {
        emergency = true;
        return this;
    }

    public Asking by(Asker chosen) {
        asker = Optional.of(chosen);
        return this;
    }

    public Asking on(String date) {
        day = LocalDate.parse(date);
        return this;
    }

    public Asking in(TreatyFacts other) {
        facts = other;
        return this;
    }

    public Question question() {
        return new Question(from, to, Need.PRESERVATION, offence, riskOfLoss, emergency, asker, day);
    }

    public Answer answer() {
        return new FindingPaths(facts).find(question());
    }

    public LegalPath about(Measure measure) {
        return answer().about(measure).orElseThrow();
    }

    public LegalPath preservation() {
        return about(Measure.ETS185_29);
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
