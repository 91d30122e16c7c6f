package org.comity.library.model;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// Tells whether a Word file runs programs: its own, or those of a template that it fetches when it is opened.
final class WordPrograms {

    /// A template on the drive of whoever wrote the file. Word notes it in many honest files, and fetches nothing.
    private static final Pattern OF_ONE_COMPUTER = Pattern.compile("(?i)(file:///)?([a-z]:[\\\\/].*|[^\\\\/:]+)");

    private WordPrograms() {}

    static boolean in(ZipFile zip) throws IOException, XMLStreamException {
        var macros = zip.stream()
                .map(part -> part.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("vbaproject.bin"));
        return macros || fetchesTemplate(zip);
    }

    private static boolean fetchesTemplate(ZipFile zip) throws IOException, XMLStreamException {
        var part = WordText.part(zip, "word/_rels/settings.xml.rels");
        if (part.isEmpty()) {
            return false;
        }
        try (var bytes = WordText.small(zip, part.get())) {
            var xml = WordText.reader(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && WordText.attribute(xml, "Type").endsWith("/attachedTemplate")
                        && WordText.attribute(xml, "TargetMode").equalsIgnoreCase("External")
                        && !OF_ONE_COMPUTER
                                .matcher(WordText.attribute(xml, "Target"))
                                .matches()) {
                    return true;
                }
            }
            return false;
        }
    }
}
