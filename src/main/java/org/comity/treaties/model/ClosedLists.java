package org.comity.treaties.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.vocabulary.ArticleRef;

/// The provisions under which a reservation, a declaration or a designation may be made. No other exists.
///
/// ETS 185 Arts 40 and 42 with 24(7), 27(2), 35(1) and 38; ETS 189 Arts 12 and 14; CETS 224 Art. 19 with
/// 6(6) and 18(2). The lists of both Protocols are to be confirmed against the official texts.
public final class ClosedLists {

    private static final Map<String, ClosedLists> BY_TREATY = Map.of(
            ArticleRef.CONVENTION,
            new ClosedLists(
                    "ETS185 42",
                    // 6(1): files name the paragraph that a reservation under 6(3) switches off.
                    List.of("4(2)", "6(3)", "6(1)", "9(4)", "10(3)", "11(3)", "14(3)", "22(2)", "29(4)", "41"),
                    "ETS185 40",
                    List.of("2", "3", "6(1)(b)", "7", "9(3)", "27(9)(e)", "38"),
                    List.of("24(7)", "27(2)", "35")),
            "ETS189",
            new ClosedLists(
                    "ETS189 12",
                    List.of("3(2)", "3(3)", "5(2)", "6(2)"),
                    "ETS189 12",
                    List.of("12(1)", "14"),
                    List.of()),
            ArticleRef.SECOND_PROTOCOL,
            new ClosedLists(
                    "CETS224 19(1)",
                    List.of("7(9)(a)", "7(9)(b)", "8(13)", "17"),
                    "CETS224 19(2)",
                    List.of(
                            "7(2)(b)", "7(5)(a)", "7(5)(b)", "7(8)", "8(4)", "8(11)", "9(1)(b)", "9(5)", "10(9)",
                            "12(3)", "17(2)", "18(2)"),
                    List.of("6(6)", "7(5)(e)", "8(10)", "10(9)", "14(7)(c)", "14(10)(b)")));

    /// Statements deposited with the Treaty Office that no article provides for, listed in fact files as declarations:
    /// State and provision. They explain and never decide. A new one is written as `interpretative statement`.
    private static final Set<String> KNOWN_STATEMENTS = Set.of("ETS185 FR 21", "ETS185 PT 24(5)");

    private final String reservationsListedIn;
    private final List<String> reservations;
    private final String declarationsListedIn;
    private final List<String> declarations;
    private final List<String> designations;

    private ClosedLists(
            String reservationsListedIn,
            List<String> reservations,
            String declarationsListedIn,
            List<String> declarations,
            List<String> designations) {
        this.reservationsListedIn = reservationsListedIn;
        this.reservations = reservations;
        this.declarationsListedIn = declarationsListedIn;
        this.declarations = declarations;
        this.designations = designations;
    }

    /// Treaties whose lists are known; rows of any other treaty cannot be checked and are refused.
    public static boolean known(String treaty) {
        return BY_TREATY.containsKey(treaty);
    }

    /// Whether a reservation may be made on a provision, or on a part of it.
    public static boolean allowsReservation(ArticleRef provision) {
        return known(provision.treaty()) && listed(of(provision).reservations, provision);
    }

    /// Whether a declaration may be made on a provision. A declaration recorded on the whole article of a
    /// listed paragraph (`27` for `27(9)(e)`) is taken as made under that paragraph.
    public static boolean allowsDeclaration(ArticleRef provision) {
        return known(provision.treaty())
                && (listed(of(provision).declarations, provision)
                        || listed(of(provision).designations, provision)
                        || wholeOf(of(provision).declarations, provision));
    }

    public static boolean allowsDesignation(ArticleRef provision) {
        return known(provision.treaty()) && listed(of(provision).designations, provision);
    }

    public static boolean isKnownStatement(String country, ArticleRef provision) {
        return KNOWN_STATEMENTS.contains(provision.treaty() + " " + country + " " + provision.provision());
    }

    /// The entry of the closed list that a provision falls under: `14(3)` for `14(3)(a)`, `27(9)(e)` for `27`.
    ///
    /// @param reservation whether the list of reservations is meant, or that of declarations and designations
    public static Optional<String> entry(ArticleRef provision, boolean reservation) {
        if (!known(provision.treaty())) {
            return Optional.empty();
        }
        var lists = of(provision);
        var entries = reservation
                ? lists.reservations.stream()
                : Stream.concat(lists.declarations.stream(), lists.designations.stream());
        var candidates = entries.toList();
        return candidates.stream()
                .filter(entry -> listed(List.of(entry), provision))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(entry -> wholeOf(List.of(entry), provision))
                        .findFirst());
    }

    /// The provision that closes the list of reservations, such as `ETS185 42`.
    public static String reservationsListedIn(String treaty) {
        return of(treaty).reservationsListedIn;
    }

    /// The provision that closes the list of declarations, such as `ETS185 40`.
    public static String declarationsListedIn(String treaty) {
        return of(treaty).declarationsListedIn;
    }

    private static ClosedLists of(ArticleRef provision) {
        return of(provision.treaty());
    }

    private static ClosedLists of(String treaty) {
        var lists = BY_TREATY.get(treaty);
        if (lists == null) {
            throw new IllegalArgumentException("No closed lists are known for " + treaty);
        }
        return lists;
    }

    private static boolean listed(List<String> list, ArticleRef provision) {
        return list.stream()
                .anyMatch(entry -> provision.provision().equals(entry)
                        || provision.provision().startsWith(entry + "("));
    }

    private static boolean wholeOf(List<String> list, ArticleRef provision) {
        return list.stream().anyMatch(entry -> entry.startsWith(provision.provision() + "("));
    }
}
