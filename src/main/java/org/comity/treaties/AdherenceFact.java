package org.comity.treaties;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// One State's acts towards one treaty, as a source lists them.
///
/// @param treaty the short number of the treaty or instrument, such as `ETS185` or `EU-EIO`
/// @param consent day of deposit of the instrument of ratification, acceptance, approval or accession
/// @param consentKind the word of the source for that instrument; empty when not stated
/// @param ceased the day from which a denunciation took effect
/// @param invited the day of the invitation to accede, where the source names it
/// @param listed how the source lists the State on its own date
/// @param chart what the official chart says beside the row
public record AdherenceFact(
        String treaty,
        Country country,
        Optional<LocalDate> signature,
        Optional<LocalDate> consent,
        String consentKind,
        Optional<LocalDate> entryIntoForce,
        Optional<LocalDate> ceased,
        Optional<LocalDate> invited,
        Listing listed,
        ChartFlags chart,
        FactSource source) {

    /// How a source lists a State.
    public enum Listing {
        PARTY,
        RATIFIED,
        SIGNATORY,
        INVITED,
        WITHDRAWN,
        /// A signatory by an old source; nobody has checked what it did since.
        SIGNATORY_THEN,
        /// By the source it does not take part.
        NOT_BOUND,
        /// Follows a scheme that binds nobody, such as that of Harare.
        SCHEME_MEMBER,
        /// Sources conflict, or do not say on which day what was done.
        UNCLEAR
    }

    /// Where the State stood on a day. `UNKNOWN` where the row lacks the day that would decide.
    public Adherence on(LocalDate day) {
        if (reached(ceased, day)) {
            return Adherence.NONE;
        }
        if (reached(entryIntoForce, day)) {
            return Adherence.PARTY;
        }
        return switch (listed) {
            case INVITED -> invitedOn(day);
            case PARTY, WITHDRAWN -> entryIntoForce.isPresent() ? beforeEntry(day) : withoutEntry(day);
            case RATIFIED -> consent.isPresent() ? beforeEntry(day) : withoutConsent(day);
            case SIGNATORY -> beforeEntry(day);
            case SIGNATORY_THEN -> signatureOnly(day);
            case NOT_BOUND, SCHEME_MEMBER -> Adherence.NONE;
            case UNCLEAR -> Adherence.UNKNOWN;
        };
    }

    private Adherence beforeEntry(LocalDate day) {
        if (reached(consent, day)) {
            return Adherence.RATIFIED_NOT_IN_FORCE;
        }
        return reached(signature, day) ? Adherence.SIGNATORY : Adherence.NONE;
    }

    /// A Party by its source, whose day is not stated: before its consent it certainly was none, after it we do not
    /// know.
    private Adherence withoutEntry(LocalDate day) {
        return consent.filter(day::isBefore).isPresent() ? beforeEntry(day) : Adherence.UNKNOWN;
    }

    /// Ratified by its source, which does not say when: certain from the day of the source on.
    private Adherence withoutConsent(LocalDate day) {
        return reached(source.asOf(), day) ? Adherence.RATIFIED_NOT_IN_FORCE : signatureOnly(day);
    }

    /// Certain before the signature and on the day of the source; unknown after.
    private Adherence signatureOnly(LocalDate day) {
        if (signature.filter(day::isBefore).isPresent()) {
            return Adherence.NONE;
        }
        var seen = source.asOf().filter(asOf -> !day.isAfter(asOf)).isPresent();
        return seen && listed == Listing.SIGNATORY_THEN && signature.isPresent()
                ? Adherence.SIGNATORY
                : Adherence.UNKNOWN;
    }

    private Adherence invitedOn(LocalDate day) {
        if (reached(invited, day) || reached(source.asOf(), day)) {
            return Adherence.INVITED;
        }
        return invited.isPresent() ? Adherence.NONE : Adherence.UNKNOWN;
    }

    private static boolean reached(Optional<LocalDate> act, LocalDate day) {
        return act.filter(date -> !day.isBefore(date)).isPresent();
    }
}
