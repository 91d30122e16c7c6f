package org.comity.treaties.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.comity.vocabulary.ArticleRef;
import org.junit.jupiter.api.Test;

/// What Parties may choose, and nothing else: the lists of Articles 40 and 42 of the Convention and of
/// Article 19 of the Second Protocol, held against every provision there is.
class ClosedListsTest {

    private static final List<String> LETTERS = List.of("", "(a)", "(b)", "(c)", "(d)", "(e)", "(f)");

    /// Article 42: 4(2), 6(3), 9(4), 10(3), 11(3), 14(3), 22(2), 29(4), 41(1). Files name 6(1), which 6(3) switches
    /// off.
    @Test
    void reservationsToTheConventionAreThoseOfArticle42() {
        assertThat(exactly(ArticleRef.CONVENTION, 48, ClosedLists::allowsReservation))
                .containsExactly("4(2)", "6(1)", "6(3)", "9(4)", "10(3)", "11(3)", "14(3)", "22(2)", "29(4)", "41");
    }

    /// Article 40: 2, 3, 6(1)(b), 7, 9(3), 27(9)(e). With them stand territory (38) and the designations of Articles
    /// 24(7), 27(2) and 35.
    @Test
    void declarationsToTheConventionAreThoseOfArticle40AndDesignationsThoseOfThreeArticles() {
        assertThat(exactly(ArticleRef.CONVENTION, 48, ClosedLists::allowsDeclaration))
                .containsExactly("2", "3", "6(1)(b)", "7", "9(3)", "24(7)", "27(2)", "27(9)(e)", "35", "38");
        assertThat(exactly(ArticleRef.CONVENTION, 48, ClosedLists::allowsDesignation))
                .containsExactly("24(7)", "27(2)", "35");
        assertThat(ClosedLists.allowsDeclaration(ArticleRef.convention("6(1)(b)")))
                .isTrue();
        assertThat(ClosedLists.allowsDeclaration(ArticleRef.convention("6(1)(a)")))
                .isFalse();
        assertThat(ClosedLists.allowsDeclaration(ArticleRef.convention("27(9)(e)")))
                .isTrue();
        assertThat(ClosedLists.allowsDeclaration(ArticleRef.convention("27(9)(a)")))
                .isFalse();
    }

    /// Article 19(1): 7(9)(a), 7(9)(b), 8(13), 17.
    @Test
    void reservationsToTheSecondProtocolAreThoseOfArticle19Paragraph1() {
        assertThat(exactly(ArticleRef.SECOND_PROTOCOL, 25, ClosedLists::allowsReservation))
                .containsExactly("7(9)(a)", "7(9)(b)", "8(13)", "17");
    }

    /// Article 19(2): 7(2)(b), 7(8), 8(11), 9(1)(b), 9(5), 10(9), 12(3), 18(2). Article 19(3): 7(5)(a), 7(5)(e), 8(4),
    /// 8(10), 14(7)(c), 14(10)(b), 17(2). Beside them 7(5)(b), which a Party requires of providers, and 6(6).
    @Test
    void declarationsToTheSecondProtocolAreThoseOfArticle19Paragraphs2And3() {
        assertThat(exactly(ArticleRef.SECOND_PROTOCOL, 25, ClosedLists::allowsDeclaration))
                .containsExactly(
                        "6(6)",
                        "7(2)(b)",
                        "7(5)(a)",
                        "7(5)(b)",
                        "7(5)(e)",
                        "7(8)",
                        "8(4)",
                        "8(10)",
                        "8(11)",
                        "9(1)(b)",
                        "9(5)",
                        "10(9)",
                        "12(3)",
                        "14(7)(c)",
                        "14(10)(b)",
                        "17(2)",
                        "18(2)");
    }

    /// The listed provisions themselves: neither a whole article that stands for a part, nor a part of one listed.
    private static List<String> exactly(String treaty, int articles, Predicate<ArticleRef> asked) {
        var allowed = provisions(articles).stream()
                .filter(provision -> asked.test(new ArticleRef(treaty, provision)))
                .toList();
        return allowed.stream()
                .filter(provision -> asked.test(new ArticleRef(treaty, provision + "(z)")))
                .filter(provision -> allowed.stream()
                        .noneMatch(whole ->
                                provision.startsWith(whole + "(") && asked.test(new ArticleRef(treaty, whole + "(z)"))))
                .toList();
    }

    private static List<String> provisions(int articles) {
        var all = new ArrayList<String>();
        for (var article = 1; article <= articles; article++) {
            all.add(Integer.toString(article));
            for (var paragraph = 1; paragraph <= 15; paragraph++) {
                for (var letter : LETTERS) {
                    all.add(article + "(" + paragraph + ")" + letter);
                }
            }
        }
        return all;
    }
}
