package org.comity.evidence.usecase;

import java.time.Clock;
import java.util.Optional;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.usecase.DraftingManifest.Draft;
import org.comity.evidence.usecase.FindingPackages.Found;
import org.comity.identity.FreshTouch;
import org.comity.identity.Officer;
import org.comity.identity.Shown;
import org.comity.identity.TouchDemand;
import org.springframework.transaction.annotation.Transactional;

/// Asks an officer for the touch that sealing, handing over, accepting and declining the conditions need, for exactly
/// what would be done now.
public class AskingForEvidenceTouch {

    /// What the officer must be shown, and the ceremony.
    public record Asked(Shown shown, TouchDemand demand) {}

    private final FindingPackages finding;
    private final DraftingManifest drafting;
    private final FreshTouch touch;
    private final Clock clock;

    public AskingForEvidenceTouch(FindingPackages finding, DraftingManifest drafting, FreshTouch touch, Clock clock) {
        this.finding = finding;
        this.drafting = drafting;
        this.touch = touch;
        this.clock = clock;
    }

    /// Empty for an act that needs no touch or is not this officer's to do now, and for a package that is not theirs.
    ///
    /// @param words why the conditions cannot be kept; empty for any other act
    @Transactional
    public Optional<Asked> ask(PackageId id, Officer officer, PackageAct act, String words) {
        return finding.find(id, officer)
                .filter(found -> found.may(act))
                .flatMap(found -> shown(found, act, words))
                .map(shown -> new Asked(shown, touch.ask(officer.person(), shown)));
    }

    private Optional<Shown> shown(Found found, PackageAct act, String words) {
        return switch (act) {
            case SEAL ->
                switch (drafting.draft(found, clock.instant())) {
                    case Draft.NotYet notYet -> Optional.empty();
                    case Draft.Ready(var manifest) -> Optional.of(SolemnEvidence.sealing(found, manifest));
                };
            case HAND_OVER, ACCEPT ->
                Optional.ofNullable(found.evidence().sealed())
                        .map(closed -> SolemnEvidence.envelope(found, act, closed));
            case DECLINE -> Optional.of(SolemnEvidence.declining(found, words));
            case FILL, WITHDRAW, CHECK, TAKE, PASS_ON -> Optional.empty();
        };
    }
}
