package org.comity.profiles.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/// A text and its footnotes: `[^1]` in the text, `[^1]: note` on a line of its own, gone on with by lines that begin
/// with four spaces. A note that nothing refers to stands with the others; a reference without a note stays text.
///
/// @param body the text without its notes
/// @param notes by label, in the order they were written
record Footnotes(String body, Map<String, String> notes) {

    private static final Pattern NOTE = Pattern.compile(" {0,3}\\[\\^([\\p{L}\\p{N}_-]{1,40})]:[ \\t]*(.*)");
    private static final Pattern REFERENCE = Pattern.compile("\\[\\^([\\p{L}\\p{N}_-]{1,40})]");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
    private static final String GOES_ON = "    ";

    static Footnotes apart(String markdown) {
        var body = new StringBuilder();
        var notes = new LinkedHashMap<String, String>();
        var fenced = false;
        var open = "";
        for (var line : markdown.split("\\R", -1)) {
            fenced ^= FENCE.matcher(line).matches();
            var note = NOTE.matcher(line);
            if (!fenced && note.matches() && !notes.containsKey(note.group(1))) {
                open = note.group(1);
                notes.put(open, note.group(2));
            } else if (!open.isEmpty() && line.startsWith(GOES_ON)) {
                notes.merge(open, "\n" + line.strip(), String::concat);
            } else {
                open = "";
                body.append(line).append('\n');
            }
        }
        return new Footnotes(body.toString(), notes);
    }

    /// Text and notes, each to be looked at by itself.
    List<String> all() {
        return Stream.concat(Stream.of(body), notes.values().stream()).toList();
    }

    /// @param parser makes a tree of Markdown that the renderer can set
    String html(Function<String, Node> parser, HtmlRenderer renderer) {
        var document = parser.apply(body);
        var numbers = refer(document);
        var html = new StringBuilder(renderer.render(document));
        if (!notes.isEmpty()) {
            html.append("<section class=\"footnotes\"><ol>\n");
            Stream.concat(numbers.stream(), notes.keySet().stream().filter(label -> !numbers.contains(label)))
                    .forEach(label -> note(html, label, numbers.indexOf(label) + 1, parser, renderer));
            html.append("</ol></section>\n");
        }
        return html.toString();
    }

    private void note(
            StringBuilder html, String label, int number, Function<String, Node> parser, HtmlRenderer renderer) {
        var text = renderer.render(parser.apply(notes.getOrDefault(label, "")));
        if (number == 0) {
            html.append("<li>").append(text).append("</li>\n");
            return;
        }
        html.append("<li id=\"fn-%d\">".formatted(number))
                .append(text)
                .append("<p><a class=\"footnote-backref\" href=\"#fnref-%d\" aria-label=\"back\">↩</a></p></li>\n"
                        .formatted(number));
    }

    /// Puts a number in the place of each reference.
    ///
    /// @return labels in the order they are first referred to
    private List<String> refer(Node document) {
        var numbers = new ArrayList<String>();
        var texts = new ArrayList<Text>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                texts.add(text);
            }
        });
        texts.forEach(text -> refer(text, numbers));
        return numbers;
    }

    private void refer(Text text, List<String> numbers) {
        var literal = text.getLiteral();
        var found = REFERENCE.matcher(literal);
        var done = 0;
        while (found.find()) {
            var label = found.group(1);
            if (notes.containsKey(label)) {
                text.insertBefore(new Text(literal.substring(done, found.start())));
                var first = !numbers.contains(label);
                if (first) {
                    numbers.add(label);
                }
                text.insertBefore(new Reference(numbers.indexOf(label) + 1, first));
                done = found.end();
            }
        }
        text.setLiteral(literal.substring(done));
    }

    /// The number that stands for a reference; the note leads back to the first of several.
    private static final class Reference extends CustomNode {
        private final int number;
        private final boolean first;

        private Reference(int number, boolean first) {
            this.number = number;
            this.first = first;
        }
    }

    static NodeRenderer renderer(HtmlNodeRendererContext context) {
        return new NodeRenderer() {
            @Override
            public Set<Class<? extends Node>> getNodeTypes() {
                return Set.of(Reference.class);
            }

            @Override
            public void render(Node node) {
                var reference = (Reference) node;
                var html = context.getWriter();
                var attributes = new LinkedHashMap<String, String>();
                attributes.put("href", "#fn-" + reference.number);
                if (reference.first) {
                    attributes.put("id", "fnref-" + reference.number);
                }
                html.tag("sup", Map.of("class", "footnote-ref"));
                html.tag("a", attributes);
                html.text(Integer.toString(reference.number));
                html.tag("/a");
                html.tag("/sup");
            }
        };
    }
}
