package org.comity.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.comity.identity.Action;
import org.comity.identity.Circumstance;
import org.comity.identity.Matter;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;

/// The same for figures on requests.
@NodeTest
class AccessMatrixOfFiguresTest extends AccessMatrix {

    private static final int LEAST_CELLS = 60;

    /// One of each kind: another State's officer is told by the same rows of the policy.
    private static final String ONE_OF_EACH =
            "Demo (Duty|Approving|Gatekeeper|Head|Prosecutor|Provider)[^(]*(\\(Lisbon\\))?|Demo (Secretary|Member|Trainer|Auditor).*";

    @Test
    void theNodeAnswersAsThePolicySaysOnFigures() {
        var own = List.of("/en/statistics", "/en/statistics/figures.csv?side=received", "/api/v1/statistics");
        for (var asker : askers(ONE_OF_EACH)) {
            var holding = Set.of(Circumstance.OWN_AUTHORITY, Circumstance.NOT_RED);
            var reads = policy.allows(asker.roles(), Action.READ, Matter.STATISTICS, holding);
            for (var path : own) {
                var expected = reads ? Expected.DONE : Expected.HIDDEN;
                cell(asker, Way.read(path, Action.READ), "figures of one's own authority", expected);
            }
            var lists = policy.allows(asker.roles(), Action.LIST, Matter.STATISTICS, Set.of());
            for (var path : List.of("/en/statistics/all", "/api/v1/statistics/all")) {
                var expected = lists ? Expected.DONE : Expected.HIDDEN;
                cell(asker, Way.read(path, Action.LIST), "figures of all", expected);
            }
            for (var path :
                    List.of("/en/statistics/all?quarter=2049-Q1", "/en/statistics/all/figures.csv?quarter=2049-Q1")) {
                cell(asker, Way.read(path, Action.LIST), "a quarter that is not over", Expected.HIDDEN);
            }
        }

        assertThat(differences).isEmpty();
        assertThat(cells).isGreaterThanOrEqualTo(LEAST_CELLS);
    }
}
