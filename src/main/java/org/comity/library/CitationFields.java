package org.comity.library;

/// Fields of citations as programs read them, whatever stands in a title.
public final class CitationFields {

    private CitationFields() {}

    /// A field of BibTeX; the value is escaped already.
    public static String bibTex(String name, String value) {
        return "  " + name + " = {" + value + "}";
    }

    /// Every character that TeX would take for a command, as TeX prints it.
    public static String tex(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '{', '}', '%', '&', '#', '_', '$' -> escaped.append('\\').appendCodePoint(point);
                case '\n', '\r', '\t' -> escaped.append(' ');
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    /// An address inside a field of BibTeX.
    public static String texAddress(String address) {
        return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }

    /// A line of RIS.
    public static String ris(String tag, String value) {
        return tag + "  - " + value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    /// A date of RIS: what is not known of it is left empty.
    ///
    /// @param date such as `2017`, `2016-05`, `2017-02-28`
    public static String risDate(String date) {
        var parts = date.split("-");
        return parts[0] + "/" + (parts.length > 1 ? parts[1] : "") + "/" + (parts.length > 2 ? parts[2] : "") + "/";
    }
}
