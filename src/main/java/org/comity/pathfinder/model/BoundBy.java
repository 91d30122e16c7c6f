package org.comity.pathfinder.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comity.pathfinder.Finding;
import org.comity.pathfinder.Finding.Argument;
import org.comity.pathfinder.Finding.Argument.Blank;
import org.comity.pathfinder.Finding.Topic;
import org.comity.pathfinder.LegalPath.Status;
import org.comity.treaties.AdherenceFact;
import org.comity.treaties.AdherenceFact.Listing;
import org.comity.treaties.AdherenceOn;
import org.comity.treaties.InstrumentFact;
import org.comity.vocabulary.ArticleRef;

/// Both States must be bound by the instrument on the day. A party since an unknown day is to be verified; of a
/// State that is missing from its list it depends on the list whether it is unknown or no party.
final class BoundBy implements Rule {

    private final InstrumentFact instrument;
    private final Basis.Missing missing;
    private final Finding member;
    private final Finding party;
    private final Finding until;
    private final Finding ratified;
    private final Finding signatory;
    private final Finding notParty;
    private final Finding noRow;
    private final Finding dayUnknown;
    private final Finding unclear;

    BoundBy(InstrumentFact instrument, Basis.Missing missing) {
        this.instrument = instrument;
        this.missing = missing;
        this.member = said(Finding.supports("39", "other.member"));
        this.party = said(Finding.supports("39", "other.party"));
        this.until = said(Finding.blocks("39", "other.until", Status.DORMANT));
        this.ratified = said(Finding.blocks("39", "other.ratified", Status.DORMANT));
        this.signatory = said(Finding.blocks("39", "other.signatory", Status.DORMANT));
        this.notParty = said(Finding.blocks("39", "other.notParty", Status.UNAVAILABLE));
        this.noRow = said(Finding.unknown("39", "other.noRow").forcing(Status.UNKNOWN));
        this.dayUnknown = said(Finding.unknown("39", "other.dayUnknown").forcing(Status.UNKNOWN));
        this.unclear = said(Finding.unknown("39", "other.unclear").forcing(Status.UNKNOWN));
    }

    private Finding said(Finding finding) {
        return finding.about(Topic.BOUND)
                .citing(ArticleRef.whole(instrument.id()))
                .naming(Blank.STATE, new Argument.Instrument(instrument), Blank.DAY);
    }

    @Override
    public List<Finding> findings(Situation situation) {
        return List.of(of(situation.from()), of(situation.to()));
    }

    /// Whether its list has a row for the State.
    boolean knows(StateOnDay state) {
        return state.adherence(instrument.id()).fact().isPresent();
    }

    private Finding of(StateOnDay state) {
        return state.remembered(this, asked -> List.of(found(asked))).getFirst();
    }

    private Finding found(StateOnDay state) {
        var adherence = state.adherence(instrument.id());
        return finding(state, adherence)
                .naming(arguments(state, adherence))
                .restingOn(
                        state.country(),
                        adherence.fact().map(AdherenceFact::source).orElse(instrument.source()));
    }

    private Finding finding(StateOnDay state, AdherenceOn adherence) {
        if (listed(adherence, Listing.SCHEME_MEMBER)) {
            return member;
        }
        return switch (adherence.status()) {
            case PARTY -> party;
            case RATIFIED_NOT_IN_FORCE -> asleep(adherence, ratified);
            case SIGNATORY -> asleep(adherence, signatory);
            case INVITED, NONE -> asleep(adherence, notParty);
            case UNKNOWN -> unknown(state, adherence);
        };
    }

    /// One whose entry into force is fixed for a later day sleeps until then.
    private Finding asleep(AdherenceOn adherence, Finding otherwise) {
        return entry(adherence).isPresent() ? until : otherwise;
    }

    private Finding unknown(StateOnDay state, AdherenceOn adherence) {
        if (adherence.fact().isEmpty()) {
            return missing.maySurprise(state) ? noRow : notParty;
        }
        return listed(adherence, Listing.PARTY) ? dayUnknown : unclear;
    }

    private static boolean listed(AdherenceOn adherence, Listing how) {
        return adherence.fact().filter(row -> row.listed() == how).isPresent();
    }

    private Argument[] arguments(StateOnDay state, AdherenceOn adherence) {
        var day = entry(adherence).<Argument>map(Argument.Day::new).orElse(new Argument.Words(""));
        return new Argument[] {state.named(), new Argument.Instrument(instrument), day};
    }

    private static Optional<LocalDate> entry(AdherenceOn adherence) {
        return adherence
                .fact()
                .flatMap(AdherenceFact::entryIntoForce)
                .filter(day -> day.isAfter(adherence.on()) || adherence.isParty());
    }

    @Override
    public List<Finding> sayings() {
        return instrument.kind() == InstrumentFact.Kind.SCHEME
                ? List.of(member, notParty)
                : List.of(party, until, ratified, signatory, notParty, dayUnknown, unclear, noRow);
    }

    @Override
    public List<LooksAt> looksAt() {
        return List.of(LooksAt.ADHERENCES);
    }
}
