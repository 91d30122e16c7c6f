package org.comity.profiles.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The archive that a Word file is (ECMA-376, part 2). Looked through from front to end, never by its directory; parts
/// other than the text and the list of kinds are counted and dropped, pictures and embedded objects with them, and what
/// refers to something outside is not followed.
final class WordPackage {

    private static final long MOST_UNPACKED = 64L << 20;
    private static final long LONGEST_TEXT = 16L << 20;
    private static final long LONGEST_LIST = 1L << 20;
    private static final int MOST_PARTS = 3_000;
    private static final String LIST = "[Content_Types].xml";
    private static final String MAIN = "wordprocessingml.document.main+xml";
    private static final String MAIN_OF_TEMPLATE = "wordprocessingml.template.main+xml";

    private final Foreign document;

    WordPackage(Foreign document) {
        this.document = document;
    }

    /// What is done with the main part.
    interface Reader<T> {
        T read(InputStream text) throws Unreadable;
    }

    /// Reads the text of the document.
    <T> T text(Reader<T> reader) throws Unreadable {
        var main = main();
        return parts((zip, entry) -> entry.getName().equals(main)
                        ? Optional.of(reader.read(new Counted(zip, LONGEST_TEXT)))
                        : Optional.empty())
                .orElseThrow(() -> new Unreadable(Refusal.BROKEN));
    }

    /// The name of the part that holds the text. Every part is looked at once, so that what must not be there is found
    /// wherever it stands.
    private String main() throws Unreadable {
        var names = new HashSet<String>();
        var kinds = new HashMap<String, String>();
        parts((zip, entry) -> {
            var name = entry.getName();
            harmless(name);
            if (!names.add(name)) {
                throw new Unreadable(Refusal.BROKEN);
            }
            if (name.equals(LIST)) {
                kinds.putAll(kinds(new Counted(zip, LONGEST_LIST)));
            }
            return Optional.empty();
        });
        if (kinds.values().stream().anyMatch(kind -> kind.contains("macroEnabled") || kind.contains("vba"))) {
            throw new Unreadable(Refusal.MACROS);
        }
        return kinds.entrySet().stream()
                .filter(part ->
                        part.getValue().endsWith(MAIN) || part.getValue().endsWith(MAIN_OF_TEMPLATE))
                .map(part -> part.getKey().replaceFirst("^/", ""))
                .filter(names::contains)
                .findFirst()
                .orElseThrow(() -> new Unreadable(Refusal.OTHER_KIND));
    }

    private static void harmless(String name) throws Unreadable {
        if (name.startsWith("/") || name.matches("(?s).*(\\\\|:|\\p{Cntrl}|(^|/)\\.\\.(/|$)).*")) {
            throw new Unreadable(Refusal.PATHS);
        }
        if (name.endsWith("vbaProject.bin")) {
            throw new Unreadable(Refusal.MACROS);
        }
    }

    private static Map<String, String> kinds(InputStream list) throws Unreadable {
        var kinds = new HashMap<String, String>();
        var xml = SafeXml.of(list);
        while (xml.next()) {
            if (xml.starts() && xml.name().equals("Override")) {
                kinds.put(xml.attribute("PartName"), xml.attribute("ContentType"));
            }
        }
        return kinds;
    }

    private interface Part<T> {
        Optional<T> look(InputStream bytes, ZipEntry entry) throws Unreadable;
    }

    /// From part to part, until one gives an answer.
    private <T> Optional<T> parts(Part<T> part) throws Unreadable {
        var left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(document.open())) {
            var count = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                count++;
                if (count > MOST_PARTS) {
                    throw new Unreadable(Refusal.UNPACKS_TOO_FAR);
                }
                var bytes = new Counted(zip, left);
                var found = part.look(bytes, entry);
                if (found.isPresent()) {
                    return found;
                }
                bytes.drain();
                left = bytes.left();
            }
            return Optional.empty();
        } catch (Counted.Overrun tooMuch) {
            throw new Unreadable(Refusal.UNPACKS_TOO_FAR);
        } catch (IOException | IllegalArgumentException broken) {
            // A name that is no UTF-8 is an IllegalArgumentException.
            throw new Unreadable(Refusal.BROKEN);
        }
    }
}
