package org.comity.children.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.comity.children.model.Reservation.Extent;
import org.comity.treaties.DeclarationFact;
import org.comity.treaties.DeclarationKind;
import org.comity.treaties.Gaps;
import org.comity.treaties.TreatyFacts;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// What is known of Article 9 of the Convention on Cybercrime for one State on one day. What is not known is not
/// guessed: that no reservation is known does not say that there is none.
///
/// @param binding whether the Convention is in force for the State
/// @param declared reservations and declarations that touch the article, as they stand on the day
/// @param withdrawn those that no longer do
/// @param reservations what was read from them
/// @param age the limit that was read from them
/// @param gaps what is known to exist and is not held here
/// @param noneMade whether a source says that the State made no reservation at all
public record Article9(
        boolean binding,
        List<DeclarationFact> declared,
        List<DeclarationFact> withdrawn,
        List<Reservation> reservations,
        Optional<AgeLimit> age,
        Gaps gaps,
        boolean noneMade) {

    private static final ArticleRef ARTICLE = ArticleRef.convention("9");
    private static final ArticleRef LIMIT = ArticleRef.convention("9(3)");

    /// An age limit below eighteen, and never below sixteen: Article 9(3).
    public record AgeLimit(int years, DeclarationFact fact) {}

    /// Where a part of the article stands.
    public enum Part {
        /// It does not apply.
        RESERVED,
        /// It does not apply in some cases.
        RESERVED_IN_PART,
        /// Reservations exist that nobody read here: ask the State.
        ASK,
        /// None is known here.
        NONE_KNOWN,
        /// The Convention is not in force for the State.
        NOT_BOUND
    }

    /// Who is a minor.
    public enum Minor {
        LOWER,
        /// A declaration that nobody read here may say it: ask the State.
        ASK,
        EIGHTEEN,
        NOT_BOUND
    }

    public Article9 {
        declared = List.copyOf(declared);
        withdrawn = List.copyOf(withdrawn);
        reservations = List.copyOf(reservations);
    }

    /// As the facts have it.
    public static Article9 of(TreatyFacts facts, Country state, LocalDate day) {
        var rows = facts.declarations(ArticleRef.CONVENTION, state);
        var touching = rows.stream()
                .filter(row -> row.concerns(ARTICLE))
                .sorted(Comparator.comparing(DeclarationFact::written).thenComparing(DeclarationFact::effect))
                .toList();
        var declared = touching.stream().filter(row -> row.standsOn(day)).toList();
        return new Article9(
                facts.adherence(ArticleRef.CONVENTION, state, day).isParty(),
                declared,
                touching.stream().filter(row -> !row.standsOn(day)).toList(),
                declared.stream()
                        .flatMap(row -> ReadingDeclarations.reservations(row).stream())
                        .toList(),
                declared.stream().flatMap(row -> limit(row).stream()).findFirst(),
                facts.gaps(ArticleRef.CONVENTION, state, day),
                rows.stream().anyMatch(row -> row.weight() == DeclarationFact.Weight.NONE_MADE));
    }

    private static Optional<AgeLimit> limit(DeclarationFact row) {
        var years = ReadingDeclarations.age(row);
        return years.isPresent() ? Optional.of(new AgeLimit(years.getAsInt(), row)) : Optional.empty();
    }

    /// What was read of one part, the whole before the part.
    public Optional<Reservation> reservation(Reservable part) {
        return reservations.stream()
                .filter(reservation -> reservation.part() == part)
                .min(Comparator.comparing(Reservation::extent));
    }

    public Part part(Reservable part) {
        if (!binding) {
            return Part.NOT_BOUND;
        }
        return reservation(part)
                .map(known -> known.extent() == Extent.WHOLE ? Part.RESERVED : Part.RESERVED_IN_PART)
                .orElse(gaps.reservations() || unread(DeclarationKind.RESERVATION) ? Part.ASK : Part.NONE_KNOWN);
    }

    public Minor minor() {
        if (!binding) {
            return Minor.NOT_BOUND;
        }
        if (age.isPresent()) {
            return Minor.LOWER;
        }
        var said = declared.stream().anyMatch(row -> row.concerns(LIMIT));
        return said || gaps.declarations() ? Minor.ASK : Minor.EIGHTEEN;
    }

    /// Whether words on the article stand here that could not be read by the program.
    public boolean unread(DeclarationKind kind) {
        return declared.stream()
                .filter(row -> row.kind() == kind)
                .anyMatch(row -> ReadingDeclarations.reservations(row).isEmpty()
                        && ReadingDeclarations.age(row).isEmpty());
    }
}
