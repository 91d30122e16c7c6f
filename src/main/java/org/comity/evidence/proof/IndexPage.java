package org.comity.evidence.proof;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.comity.evidence.proof.PackageManifest.Part;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.comity.web.Messages;

/// The page for people in a package: a whole part in each language, as nobody knows which clerk will open it. Without
/// script and without links to the files, which may be anything.
///
/// Its bytes belong to the format: a package of today is compared with this page by every later version. So
/// nothing here asks the platform for a calendar, a plural or a class of characters, and a change of its
/// words is a new format.
///
/// @param digest of the manifest
/// @param numbers of its files, by their digests
public record IndexPage(PackageManifest manifest, CustodyChain chain, Sha256 digest, Map<Sha256, Integer> numbers) {

    private static final String TEMPLATE = "evidence/index.jte";

    /// What is read once, and only by whoever writes or checks a package.
    private static final class Press {
        static final Messages WORDS = Messages.ofClassPath();
        static final String STYLE = read("/evidence/index.css");
        static final TemplateEngine ENGINE =
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.comity.pages");

        private Press() {}

        private static String read(String name) {
            try (var in = Objects.requireNonNull(IndexPage.class.getResourceAsStream(name), name)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /// A file as it stands in the table.
    public record Line(int number, String name, String size, String sha256, String path, boolean declared) {}

    static byte[] of(PackageManifest manifest, CustodyChain chain) {
        var numbers = new HashMap<Sha256, Integer>();
        for (var number = 1; number <= manifest.files().size(); number++) {
            numbers.putIfAbsent(manifest.files().get(number - 1).sha256(), number);
        }
        var made = new Utf8ByteOutput();
        Press.ENGINE.render(TEMPLATE, new IndexPage(manifest, chain, manifest.digest(), numbers), made);
        var page = new ByteArrayOutputStream(made.getContentLength());
        try {
            made.writeTo(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return page.toByteArray();
    }

    public static String style() {
        return Press.STYLE;
    }

    public List<Language> languages() {
        return List.of(Language.ENGLISH, Language.FRENCH, Language.SPANISH, Language.ARABIC);
    }

    public String text(Language language, String key) {
        return Press.WORDS.text(language, key);
    }

    public String act(Language language, CustodyAct act) {
        return text(language, "evidencepage.act." + act.name());
    }

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var part : manifest.files()) {
            lines.add(line(lines.size() + 1, part));
        }
        return lines;
    }

    private static Line line(int number, Part part) {
        return new Line(
                number,
                shown(part.name()),
                Long.toString(part.size()),
                part.sha256().hex(),
                PackageNames.data(part),
                part.declared());
    }

    /// Numbers for files and the manifest, which people read; the digest for what was taken out again.
    public String about(CustodyLink link, Language language) {
        if (link.subject().equals(digest)) {
            return text(language, "evidencepage.custody.whole");
        }
        var number = numbers.get(link.subject());
        return number == null ? link.subject().hex() : text(language, "evidencepage.custody.file") + " " + number;
    }

    public static String shown(String foreign) {
        return Spoken.visible(foreign);
    }

    public static String shownLines(String foreign) {
        return Spoken.lines(foreign);
    }

    /// Whether somebody had accepted the conditions when the copy was made.
    public boolean accepted() {
        return chain.links().stream().anyMatch(link -> link.act() == CustodyAct.OPENED);
    }

    /// In universal time, to the second, the same in every language.
    public static String moment(Instant at) {
        var text = at.truncatedTo(ChronoUnit.SECONDS).toString();
        return text.replace('T', ' ').replace("Z", " UTC");
    }
}
