package org.comity.web;

/// Writes XML element by element; what is text is escaped, and characters that XML has no place for are left out.
public final class Xml {

    private final StringBuilder text = new StringBuilder();

    /// @param whole whether it is a document, and not a part of one
    public Xml(boolean whole) {
        if (whole) {
            text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        }
    }

    /// Markup as it stands.
    public Xml markup(String markup) {
        text.append(markup);
        return this;
    }

    /// @param attributes name, value, name, value
    public Xml open(String name, String... attributes) {
        tag(name, attributes);
        text.append('>');
        return this;
    }

    public Xml close(String name) {
        text.append("</").append(name).append(">\n");
        return this;
    }

    public Xml empty(String name, String... attributes) {
        tag(name, attributes);
        text.append("/>\n");
        return this;
    }

    public Xml element(String name, String content, String... attributes) {
        tag(name, attributes);
        text.append('>').append(escaped(content));
        return close(name);
    }

    private void tag(String name, String... attributes) {
        text.append('<').append(name);
        for (var at = 0; at + 1 < attributes.length; at += 2) {
            text.append(' ')
                    .append(attributes[at])
                    .append("=\"")
                    .append(escaped(attributes[at + 1]))
                    .append('"');
        }
    }

    private static String escaped(String text) {
        var kept = new StringBuilder();
        text.codePoints().filter(Xml::allowed).forEach(point -> {
            switch (point) {
                case '&' -> kept.append("&amp;");
                case '<' -> kept.append("&lt;");
                case '>' -> kept.append("&gt;");
                case '"' -> kept.append("&quot;");
                default -> kept.appendCodePoint(point);
            }
        });
        return kept.toString();
    }

    private static boolean allowed(int point) {
        return point == '\n'
                || point == '\t'
                || (point >= 0x20 && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && point < 0xFFFE)
                || point > 0xFFFF;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
