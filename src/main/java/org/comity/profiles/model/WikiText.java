package org.comity.profiles.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.vocabulary.PlainText;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Makes HTML of the Markdown of a wiki: CommonMark with tables and footnotes. HTML in a text is shown as text; what
/// comes out holds nothing but a short list of elements, links to web addresses, mailboxes and its own footnotes, and
/// images of this node.
///
/// Whatever is written, the HTML is harmless; what [#problems] names is refused when it is written.
public final class WikiText {

    /// In characters.
    public static final int LONGEST = 60_000;

    private static final int LONGEST_LINE = 8_000;
    private static final int MOST_ROWS = 500;
    private static final int DEEPEST = 12;
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:)[^\\s\\p{Cntrl}]+");
    private static final Pattern PICTURE = Pattern.compile("/images/[0-9a-f]{64}\\.(png|jpg)");
    private static final int MOST_IMAGES = 40;
    private static final Pattern NOTE = Pattern.compile("fn(ref)?-\\d{1,4}");
    private static final Pattern NOTE_LINK = Pattern.compile("#" + NOTE.pattern());
    private static final Pattern DEEP = Pattern.compile("^[\\s>*+\\d.)-]*");
    private static final Map<String, String> HEADINGS =
            Map.of("h1", "h3", "h2", "h4", "h3", "h5", "h4", "h6", "h5", "h6", "h6", "h6");
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    /// What is wrong with a text, for whoever writes it.
    public enum Problem {
        TOO_LONG,
        LONG_LINE,
        LONG_TABLE,
        TOO_DEEP,
        /// Control characters and characters that turn the direction of what follows.
        INVISIBLE,
        HTML,
        /// From elsewhere: readers would ask somebody else for it.
        IMAGE,
        /// Without words for whoever does not see it.
        IMAGE_ALT,
        /// Not alone in its paragraph.
        IMAGE_PLACE,
        /// Not one of the State's images.
        IMAGE_UNKNOWN,
        IMAGES_MANY,
        /// To anything but a web address, a mailbox or a footnote.
        LINK
    }

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .nodeRendererFactory(Footnotes::renderer)
            .nodeRendererFactory(Figures::renderer)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    /// In the order a writer mends them; empty where all is well.
    public List<Problem> problems(String markdown) {
        var found = new ArrayList<Problem>();
        PlainText.problem(markdown, LONGEST).ifPresent(problem -> {
            switch (problem) {
                case TOO_LONG -> found.add(Problem.TOO_LONG);
                case CONTROL_CHARACTER, BIDI_OVERRIDE -> found.add(Problem.INVISIBLE);
            }
        });
        if (found.contains(Problem.TOO_LONG)) {
            return found;
        }
        var lines = markdown.lines().toList();
        if (lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            found.add(Problem.LONG_LINE);
        }
        if (lines.stream().filter(line -> line.contains("|")).count() > MOST_ROWS) {
            found.add(Problem.LONG_TABLE);
        }
        if (lines.stream().anyMatch(WikiText::deep)) {
            found.add(Problem.TOO_DEEP);
        }
        if (found.isEmpty()) {
            found.addAll(unwanted(markdown));
            if (images(markdown).size() > MOST_IMAGES) {
                found.add(Problem.IMAGES_MANY);
            }
        }
        return found;
    }

    private static boolean deep(String line) {
        var before = DEEP.matcher(line);
        return before.find()
                && before.group()
                                .chars()
                                .filter(character -> ">*+-".indexOf(character) >= 0)
                                .count()
                        >= DEEPEST
                && !line.matches("\\s*([-*_]\\s*){3,}");
    }

    private List<Problem> unwanted(String markdown) {
        var found = new LinkedHashSet<Problem>();
        Footnotes.apart(markdown)
                .all()
                .forEach(part -> parser.parse(part).accept(new AbstractVisitor() {
                    @Override
                    public void visit(HtmlBlock block) {
                        found.add(Problem.HTML);
                    }

                    @Override
                    public void visit(HtmlInline inline) {
                        found.add(Problem.HTML);
                    }

                    @Override
                    public void visit(Image image) {
                        problem(image).ifPresent(found::add);
                    }

                    @Override
                    public void visit(Link link) {
                        if (!ADDRESS.matcher(link.getDestination()).matches()) {
                            found.add(Problem.LINK);
                        }
                        visitChildren(link);
                    }
                }));
        return List.copyOf(found);
    }

    private static Optional<Problem> problem(Image image) {
        if (WikiImage.referredTo(image.getDestination()).isEmpty()) {
            return Optional.of(Problem.IMAGE);
        }
        if (Figures.alt(image).isBlank()) {
            return Optional.of(Problem.IMAGE_ALT);
        }
        return Figures.alone(image) ? Optional.empty() : Optional.of(Problem.IMAGE_PLACE);
    }

    /// The ids of the images that a text refers to, in their order.
    public Set<String> images(String markdown) {
        var found = new LinkedHashSet<String>();
        Footnotes.apart(cut(markdown))
                .all()
                .forEach(part -> parser.parse(part).accept(new AbstractVisitor() {
                    @Override
                    public void visit(Image image) {
                        WikiImage.referredTo(image.getDestination()).ifPresent(found::add);
                    }
                }));
        return found;
    }

    private static String cut(String markdown) {
        return markdown.length() > LONGEST ? markdown.substring(0, LONGEST) : markdown;
    }

    /// A text without images; see below.
    public String html(String markdown, String mark, String back) {
        return html(markdown, mark, back, Pictures.NONE);
    }

    /// @param mark tells the footnotes of this text from those of others on the page
    /// @param back what the link back from a footnote is called
    public String html(String markdown, String mark, String back, Pictures pictures) {
        return policy(mark, back).sanitize(Footnotes.apart(cut(markdown)).html(part -> tree(part, pictures), renderer));
    }

    private Node tree(String markdown, Pictures pictures) {
        var document = parser.parse(markdown);
        Figures.place(document, pictures);
        return document;
    }

    private static PolicyFactory policy(String mark, String back) {
        return new HtmlPolicyBuilder()
                .allowElements("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li")
                .allowElements("table", "thead", "tbody", "tr", "th", "td", "sup", "section")
                .allowElements(
                        (name, attributes) -> HEADINGS.getOrDefault(name.toLowerCase(Locale.ROOT), name),
                        HEADINGS.keySet().toArray(String[]::new))
                .allowElements("figure", "figcaption", "img", "span")
                .allowAttributes("src")
                .matching(PICTURE)
                .onElements("img")
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(Pattern.compile("\\d{1,5}"))
                .onElements("img")
                .allowAttributes("loading")
                .matching(false, Set.of("lazy"))
                .onElements("img")
                .allowAttributes("class")
                .matching(false, Set.of("caption"))
                .onElements("span")
                .allowElements("a")
                .allowWithoutAttributes("a")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .matching((element, attribute, value) -> address(value, mark))
                .onElements("a")
                .allowAttributes("id")
                .matching((element, attribute, value) -> note(value, mark))
                .onElements("a", "li")
                .allowAttributes("class")
                .matching(false, Set.of("footnotes", "footnote-ref", "footnote-backref"))
                .onElements("a", "sup", "section")
                .allowAttributes("aria-label")
                .matching((element, attribute, value) -> back)
                .onElements("a")
                .allowAttributes("start")
                .matching(Pattern.compile("\\d{1,6}"))
                .onElements("ol")
                .requireRelsOnLinks("noreferrer", "nofollow")
                .toFactory();
    }

    private static @Nullable String address(String value, String mark) {
        if (NOTE_LINK.matcher(value).matches()) {
            return "#" + mark + value.substring(1);
        }
        return Optional.of(value)
                .filter(address -> ADDRESS.matcher(address).matches())
                .orElse(null);
    }

    private static @Nullable String note(String value, String mark) {
        return NOTE.matcher(value).matches() ? mark + value : null;
    }
}
