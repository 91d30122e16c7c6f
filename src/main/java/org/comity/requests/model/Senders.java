package org.comity.requests.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.comity.directory.DesignatedFunction;
import org.comity.vocabulary.ArticleRef;

/// Which authorities may send a measure, as its law has it. A point of contact that is not part of the authority for
/// mutual assistance or extradition co-ordinates with it (Article 35(2)(b)); it does not stand in for it.
///
/// @param functions one of which the sender is named for; empty where any authority may send it
/// @param basis the paragraph that says who sends it
/// @param otherwise what follows for everyone else
public record Senders(Set<DesignatedFunction> functions, ArticleRef basis, Otherwise otherwise) {

    /// What follows where the sender is named for none of the functions.
    public enum Otherwise {
        /// The paragraph knows no other way.
        CLOSED,
        /// Another treaty that the request rests on may have other channels (Articles 24(7)(a), 27(1)).
        CLOSED_BUT_BY_TREATY,
        /// The requested Party may have declared that it takes them from others too (CETS 224 Article 10(9)).
        CLOSED_BUT_BY_DECLARATION,
        /// Directly, unless the requested Party declared that urgent requests go to its central authority (27(9)(e)).
        DIRECTLY_UNLESS_DECLARED,
        /// The own law says which authorities are competent: to be asked, and not for a table to answer.
        OWN_LAW
    }

    /// The declaration that leaves urgent requests to central authorities.
    public static final ArticleRef CENTRAL_WHEN_URGENT = ArticleRef.convention("27(9)(e)");

    public Senders {
        functions = functions.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(functions));
    }

    static Senders anyone(RequestedMeasure measure) {
        return new Senders(Set.of(), measure.basis(), Otherwise.OWN_LAW);
    }

    static Senders centralAuthority(ArticleRef basis, Otherwise otherwise) {
        return of(basis, otherwise, DesignatedFunction.MUTUAL_ASSISTANCE);
    }

    static Senders of(ArticleRef basis, Otherwise otherwise, DesignatedFunction... functions) {
        return new Senders(Set.copyOf(Arrays.asList(functions)), basis, otherwise);
    }

    /// Whether somebody named for these sends it.
    public boolean include(Set<DesignatedFunction> named) {
        return functions.isEmpty() || !Collections.disjoint(functions, named);
    }
}
