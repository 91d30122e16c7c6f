package org.comity.profiles.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/// Images in a text: each stands alone in its paragraph and becomes a figure with its caption and credit. What is no
/// image of this node, or stands elsewhere, becomes the words that say what it shows: nothing is asked of anybody else.
final class Figures {

    private Figures() {}

    /// Puts figures, or words, in the place of all images.
    static void place(Node document, Pictures pictures) {
        var images = new ArrayList<Image>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                visitChildren(image);
                images.add(image);
            }
        });
        images.forEach(image -> place(image, pictures));
    }

    private static void place(Image image, Pictures pictures) {
        var alt = alt(image);
        var shown = WikiImage.referredTo(image.getDestination()).flatMap(pictures::find);
        if (shown.isPresent() && alone(image) && !alt.isBlank()) {
            var title = image.getTitle() == null ? "" : image.getTitle();
            var paragraph = image.getParent();
            paragraph.insertBefore(new Figure(shown.get(), alt, title));
            paragraph.unlink();
        } else {
            image.insertBefore(new Text(alt));
            image.unlink();
        }
    }

    static boolean alone(Image image) {
        return image.getParent() instanceof Paragraph && image.getPrevious() == null && image.getNext() == null;
    }

    /// What it shows, without any setting.
    static String alt(Image image) {
        var words = new StringBuilder();
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    private static final class Figure extends CustomBlock {
        private final Pictures.Shown shown;
        private final String alt;
        private final String caption;

        private Figure(Pictures.Shown shown, String alt, String caption) {
            this.shown = shown;
            this.alt = alt;
            this.caption = caption;
        }
    }

    static NodeRenderer renderer(HtmlNodeRendererContext context) {
        return new NodeRenderer() {
            @Override
            public Set<Class<? extends Node>> getNodeTypes() {
                return Set.of(Figure.class);
            }

            @Override
            public void render(Node node) {
                var figure = (Figure) node;
                var html = context.getWriter();
                var attributes = new LinkedHashMap<String, String>();
                attributes.put("src", figure.shown.address());
                attributes.put("alt", figure.alt);
                attributes.put("width", Integer.toString(figure.shown.width()));
                attributes.put("height", Integer.toString(figure.shown.height()));
                attributes.put("loading", "lazy");
                html.line();
                html.tag("figure");
                html.tag("img", attributes);
                html.tag("figcaption");
                if (!figure.caption.isBlank()) {
                    html.tag("span", Map.of("class", "caption"));
                    html.text(figure.caption);
                    html.tag("/span");
                    html.text(" ");
                }
                html.text(figure.shown.credit());
                html.tag("/figcaption");
                html.tag("/figure");
                html.line();
            }
        };
    }
}
