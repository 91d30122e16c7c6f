package org.comity.children.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.vocabulary.ArticleRef;

/// The parts of Article 9 that a Party may leave out, in whole or in part: Article 9(4).
public enum Reservable {
    /// Procuring the material, for oneself or another.
    PROCURING("9(1)(d)"),
    /// Possessing it in a computer system or on a medium.
    POSSESSING("9(1)(e)"),
    /// A person who appears to be a minor.
    APPEARING("9(2)(b)"),
    /// Realistic images of a minor who does not exist.
    REALISTIC("9(2)(c)");

    private static final List<Reservable> ALL = List.of(values());

    private final String provision;

    Reservable(String provision) {
        this.provision = provision;
    }

    public String provision() {
        return provision;
    }

    public ArticleRef article() {
        return ArticleRef.convention(provision);
    }

    /// As written in addresses and JSON, such as `9-2-b`.
    public String written() {
        return provision.replaceAll("[()]+", "-").replaceFirst("-$", "").toLowerCase(Locale.ROOT);
    }

    public static List<Reservable> all() {
        return ALL;
    }

    static Optional<Reservable> of(String provision) {
        return Arrays.stream(values())
                .filter(part -> part.provision.equals(provision))
                .findFirst();
    }
}
