package org.comity.profiles.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.profiles.model.WikiText.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WikiTextTest {

    /// The same texts in every run; what matters is how many and how strange they are.
    private static final long SEED = 20261126;
    private static final int TEXTS = 4_000;

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9!?][^\\s>]*)([^>]*)>");
    private static final List<String> ELEMENTS = List.of(
            "p",
            "br",
            "hr",
            "em",
            "strong",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "sup",
            "section",
            "a",
            "figure",
            "figcaption",
            "img",
            "span",
            "h3",
            "h4",
            "h5",
            "h6");
    private static final Pattern ATTRIBUTES =
            Pattern.compile("(\\s+(?:href=\"(?:https?://|mailto:|#n-fn)[^\"]*\"|id=\"n-fn[^\"]*\""
                    + "|src=\"/images/[0-9a-f]{64}\\.png\"|alt=\"[^\"<>]*\"|width=\"640\"|height=\"480\"|loading=\"lazy\""
                    + "|class=\"[a-z -]+\"|aria-label=\"Back\"|start=\"\\d+\"|rel=\"[a-z ]+\"))*\\s*/?");
    private static final List<String> PIECES = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "javascript:alert(1)",
            "[a](javascript:alert(1))",
            "[a](data:text/html;base64,PHNjcmlwdD4=)",
            "![a](https://x.example/\" onerror=\"x)",
            "[a](  jAvAsCrIpT:alert(1) )",
            "[a](java&#10;script:alert(1))",
            "[a](&#106;avascript:x)",
            "[a]: javascript:x\n",
            "<a href=\"javascript:x\">",
            "<https://a.example/>",
            "<javascript:x>",
            "[^1]",
            "[^1]: note\n",
            "[^\"><b>]: x\n",
            "| a | b |\n|---|:-:|\n| <b> | `|` |\n",
            "> ",
            ">>>> ",
            "- ",
            "1. ",
            "99999999. ",
            "# ",
            "###### ",
            "```\n",
            "~~~ html\n",
            "`",
            "**",
            "__",
            "*",
            "_",
            "[",
            "](",
            ")",
            "![",
            "\n\n![x](image:0123456789abcdef \"><img src=x onerror=alert(1)>\")\n\n",
            "![\" onerror=alert(1) x=\"](image:0123456789abcdef)",
            "&lt;script&gt;",
            "&#x3c;img&#x3e;",
            "&#0;",
            "\u0000",
            "\u202E",
            "\uD800",
            "\\<",
            "\\",
            "\n",
            "\n\n",
            "    ",
            "\t",
            " ",
            "word",
            "كلمة",
            "слово",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?x ?>",
            "\"",
            "'",
            "onclick=alert(1)",
            "style=\"x\"",
            "http://a.example/\"onmouseover=\"x",
            "<base href=//x>",
            "<style>*{}</style>",
            "---\n",
            "===\n");

    private static final String ADDRESS = "/images/" + "ab".repeat(32) + ".png";
    private static final Pictures SHOWN = _ -> Optional.of(new Pictures.Shown(ADDRESS, 640, 480, "Source: a & b"));

    private final WikiText texts = new WikiText();

    @Test
    void aTextWithHeadingsListsTablesAndFootnotesBecomesSuch() {
        var html = html("""
                # Strategy

                The **strategy** of 2025[^1] has *two* goals:

                1. police
                2. courts

                | year | cases |
                |------|-------|
                | 2025 | 12    |

                [^1]: Official Journal, <https://journal.example/12>
                """);

        assertThat(html)
                .contains("<h3>Strategy</h3>", "<strong>strategy</strong>", "<ol>", "<th>year</th>", "<td>12</td>")
                .contains("href=\"#n-fn-1\"", "id=\"n-fn-1\"", "id=\"n-fnref-1\"", "aria-label=\"Back\"")
                .contains("href=\"https://journal.example/12\"");
    }

    @Test
    void aReferenceWithoutANoteStaysTextAndANoteWithoutAReferenceIsNotLost() {
        var html = html("One[^a], two[^nowhere], one again[^a].\n\n[^a]: first\n    and more\n[^b]: unused\n");

        assertThat(html).contains("two[^nowhere]", "first\nand more", "unused").containsOnlyOnce("id=\"n-fnref-1\"");
        assertThat(html.split("href=\"#n-fn-1\"", -1)).hasSize(3);
    }

    @Test
    void linksLeadToWebAddressesMailboxesAndFootnotesOnly() {
        var html = html(
                "[a](https://a.example/) [b](mailto:b@c.example) [c](javascript:alert) [d](/en/sign-out) [e](#main)");

        assertThat(html)
                .contains("https://a.example/", "mailto:b", "rel=\"")
                .doesNotContain("javascript", "/en/", "#main");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            <script>alert(1)</script>             | HTML
            words <b onclick="x">bold</b>         | HTML
            ![chart](https://a.example/chart.png) | IMAGE
            ![chart](/images/x.png)               | IMAGE
            ![chart](image:0123456789ABCDEF)      | IMAGE
            ![ ](image:0123456789abcdef)          | IMAGE_ALT
            a ![chart](image:0123456789abcdef)    | IMAGE_PLACE
            [![chart](image:0123456789abcdef)](https://a.example/) | IMAGE_PLACE
            [here](javascript:alert(1))           | LINK
            [here](data:text/html;base64,PHM=)    | LINK
            [here](&#106;avascript:alert(1))      | LINK
            [here](/en/sign-out)                  | LINK
            left \u202Ethgir                      | INVISIBLE
            bell \u0007 rings                     | INVISIBLE
            """)
    void whatCouldHarmIsRefusedWithItsNameAndHarmlessAllTheSame(String markdown, Problem problem) {
        assertThat(texts.problems(markdown)).containsExactly(problem);
        assertHarmless(html(markdown), markdown);
    }

    @Test
    void anImageOfTheStateIsAFigureWithItsCaptionAndCredit() {
        var text = "Before\n\n![Four *courts*](image:0123456789abcdef \"The <courts>\")\n\nAfter";

        assertThat(texts.problems(text)).isEmpty();
        assertThat(texts.images(text)).containsExactly("0123456789abcdef");
        assertThat(texts.html(text, "n-", "Back", SHOWN))
                .contains(
                        "<figure><img src=\"" + ADDRESS + "\" alt=\"Four courts\" width=\"640\" height=\"480\"",
                        "<figcaption><span class=\"caption\">The &lt;courts&gt;</span> Source: a &amp; b</figcaption>");
    }

    @Test
    void anImageThatIsNotThereIsTheWordsThatSayWhatItShows() {
        var html = html("![Four courts](image:0123456789abcdef)");

        assertThat(html).contains("<p>Four courts</p>").doesNotContain("<img", "image:");
    }

    @Test
    void moreThanFortyImagesAreTooMany() {
        var text = IntStream.rangeClosed(1, 41)
                .mapToObj("![x](image:%016x)"::formatted)
                .collect(Collectors.joining("\n\n"));

        assertThat(texts.problems(text)).containsExactly(Problem.IMAGES_MANY);
    }

    static Stream<Arguments> monsters() {
        return Stream.of(
                Arguments.of("quotes in quotes", ">".repeat(10_000) + " x", Problem.LONG_LINE),
                Arguments.of("quotes in quotes, shorter", "> ".repeat(1_000) + " x", Problem.TOO_DEEP),
                Arguments.of("lists in lists", lists(10_000), Problem.TOO_LONG),
                Arguments.of("brackets in brackets", "[".repeat(10_000), Problem.LONG_LINE),
                Arguments.of("emphasis in emphasis", "*a **b ".repeat(10_000), Problem.TOO_LONG),
                Arguments.of("a line of a megabyte", "x".repeat(1 << 20), Problem.TOO_LONG),
                Arguments.of("a table without end", "| a |\n|---|\n" + "| x |\n".repeat(5_000), Problem.LONG_TABLE),
                Arguments.of(
                        "a table of many columns",
                        "|a".repeat(5_000) + "|\n" + "|-".repeat(5_000) + "|\n",
                        Problem.LONG_LINE),
                Arguments.of("entities", "&amp;".repeat(20_000), Problem.TOO_LONG),
                Arguments.of("code fences", "```\n".repeat(20_000), Problem.TOO_LONG));
    }

    private static String lists(int deep) {
        var text = new StringBuilder();
        for (var level = 0; level < deep && text.length() < 2_000_000; level++) {
            text.append(" ".repeat(Math.min(level * 2, 400))).append("- x\n");
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("monsters")
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void aMonsterIsRefusedWithItsNameAndRenderedWithoutHarm(String name, String markdown, Problem problem) {
        assertThat(texts.problems(markdown)).contains(problem);
        assertHarmless(html(markdown), name);
    }

    @Test
    void aRuleOfDashesIsNoNesting() {
        assertThat(texts.problems("- - - - - - - - - - - - - - -\n\n****************\n"))
                .isEmpty();
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void noRandomTextBringsAnythingButTheElementsAllowed() {
        var random = new Random(SEED);
        for (var number = 0; number < TEXTS; number++) {
            var markdown = random(random);
            assertHarmless(pictured(markdown), "text " + number + ": " + markdown);
        }
    }

    private static String random(Random random) {
        var pieces = new ArrayList<String>();
        for (var count = random.nextInt(1, 60); count > 0; count--) {
            pieces.add(PIECES.get(random.nextInt(PIECES.size())));
        }
        return String.join(random.nextBoolean() ? "" : " ", pieces);
    }

    private String html(String markdown) {
        return texts.html(markdown, "n-", "Back");
    }

    private String pictured(String markdown) {
        return texts.html(markdown, "n-", "Back", SHOWN);
    }

    /// Every tag is one of those allowed, with attributes of the form allowed; so nothing else is markup.
    private static void assertHarmless(String html, String of) {
        var tags = TAG.matcher(html);
        while (tags.find()) {
            assertThat(ELEMENTS).as(of).contains(tags.group(2).replaceAll("/$", ""));
            assertThat(tags.group(3)).as(of + " gave " + tags.group()).matches(ATTRIBUTES);
        }
        assertThat(tags.replaceAll("")).as(of).doesNotContain("<");
    }
}
