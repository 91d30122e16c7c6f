package org.comity.profiles.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.comity.profiles.Provision;
import org.comity.profiles.Row;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Standing;

/// What is known of the law of a State for one article, in one word: the furthest of what its rows say.
///
/// Rows for a part of the State count only where none speaks of the whole, and then, like rows for a part of the
/// article, they carry out no more than a part.
public enum Finding {
    FULL("●"),
    PARTIAL("◐"),
    /// No provision of its own; another power serves.
    OTHER_POWER("⇄"),
    /// A provision is named and has a source; nobody has said how far it goes.
    NAMED("§"),
    /// A provision is named that was recalled and not read in the source.
    RECALLED("?"),
    /// An act is named and not the provision, or a part of the article is all that is spoken of.
    NOT_ASSESSED("…"),
    NONE("✗"),
    /// There is no row. That is no gap in the law.
    NOTHING_KNOWN("–");

    private final String sign;

    Finding(String sign) {
        this.sign = sign;
    }

    /// @param rows that hold on the day and bear on the article
    public static Finding of(ArticleRef article, List<Row> rows) {
        var whole = rows.stream()
                .filter(row -> row.provision().territory().isEmpty())
                .toList();
        return (whole.isEmpty() ? rows : whole)
                .stream()
                        .map(row -> said(article, row.provision()))
                        .min(Comparator.naturalOrder())
                        .orElse(NOTHING_KNOWN);
    }

    private static Finding said(ArticleRef article, Provision provision) {
        var partly = !provision.territory().isEmpty() || !wholly(article, provision);
        return switch (provision.coverage()) {
            case FULL -> partly ? PARTIAL : FULL;
            case PARTIAL -> PARTIAL;
            case OTHER_POWER -> OTHER_POWER;
            case NONE -> partly ? NOT_ASSESSED : NONE;
            case NOT_ASSESSED -> named(provision);
        };
    }

    private static Finding named(Provision provision) {
        if (provision.place().isBlank()) {
            return NOT_ASSESSED;
        }
        return provision.source().standing() == Standing.UNVERIFIED ? RECALLED : NAMED;
    }

    private static boolean wholly(ArticleRef article, Provision provision) {
        return provision.articles().stream()
                .anyMatch(own -> own.treaty().equals(article.treaty())
                        && (own.provision().equals(article.provision())
                                || article.provision().startsWith(own.provision() + "(")));
    }

    /// What stands for it where there is room for one character, always beside the word.
    public String sign() {
        return sign;
    }

    /// As in style sheets, files and JSON, such as `other-power`.
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether somebody said how far the law goes.
    public boolean assessed() {
        return switch (this) {
            case FULL, PARTIAL, OTHER_POWER, NONE -> true;
            case NAMED, RECALLED, NOT_ASSESSED, NOTHING_KNOWN -> false;
        };
    }
}
