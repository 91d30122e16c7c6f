package org.comity.search.usecase;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comity.search.PublicDocument;
import org.comity.search.model.Analysis;
import org.comity.search.model.Wanted;
import org.comity.search.store.Entry;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sha256;
import tools.jackson.databind.ObjectMapper;

/// Turns documents into entries of the index, and what the index keeps of a document back into it.
public final class Entries {

    private final Analysis analysis;
    private final ObjectMapper json;

    public Entries(Analysis analysis, ObjectMapper json) {
        this.analysis = analysis;
        this.json = json;
    }

    /// A document and what tells whether it changed, before the work of taking it apart.
    public record Offered(PublicDocument document, String id, String written, String digest) {}

    Offered offered(PublicDocument document) {
        var written = json.writeValueAsString(document);
        var digest = Sha256.of((Analysis.VERSION + " " + written).getBytes(StandardCharsets.UTF_8));
        return new Offered(document, document.kind().written() + ":" + document.id(), written, digest.hex());
    }

    Entry entry(Offered offered) {
        var document = offered.document();
        var texts = document.texts();
        return new Entry(
                offered.id(),
                offered.id(),
                document.kind().written(),
                document.state().map(Country::code).stream().toList(),
                texts.stream().map(PublicDocument.Text::language).distinct().toList(),
                Stream.concat(texts.stream().map(PublicDocument.Text::title), document.aliases().stream())
                        .map(name -> Wanted.folded(analysis, name))
                        .distinct()
                        .toList(),
                document.provision().stream().flatMap(Entries::keys).toList(),
                Stream.concat(document.provision().stream(), document.articles().stream())
                        .flatMap(Entries::withThoseAbove)
                        .flatMap(Entries::keys)
                        .distinct()
                        .toList(),
                lines(Stream.concat(
                        texts.stream().map(text -> analysis.line(text.language(), text.title())),
                        document.aliases().stream().map(alias -> analysis.line(Analysis.AS_WRITTEN, alias)))),
                lines(texts.stream().map(text -> analysis.line(text.language(), text.body()))),
                offered.written(),
                offered.digest());
    }

    PublicDocument document(String written) {
        return json.readValue(written, PublicDocument.class);
    }

    private static String lines(Stream<String> lines) {
        return String.join(" ", lines.toList());
    }

    /// As lawyers cite it with its treaty, and as most people type it.
    private static Stream<String> keys(ArticleRef provision) {
        return provision.provision().isEmpty()
                ? Stream.of(provision.treaty())
                : Stream.of(provision.toString(), provision.provision());
    }

    /// `29(4)` and `29`.
    private static Stream<ArticleRef> withThoseAbove(ArticleRef provision) {
        var all = new ArrayList<ArticleRef>(List.of(provision));
        var part = provision.provision();
        while (part.contains("(")) {
            part = part.substring(0, part.lastIndexOf('('));
            all.add(new ArticleRef(provision.treaty(), part));
        }
        return all.stream();
    }
}
