package org.comity.media.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.library.ArticleSpan;
import org.comity.media.Item;
import org.comity.media.Variant;
import org.comity.media.model.Clocks;
import org.comity.media.model.MediaText;
import org.comity.media.model.Transcript.Paragraph;
import org.comity.search.Kind;
import org.comity.search.PublicDocument;
import org.comity.search.PublicDocument.Text;
import org.comity.search.Searchable;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;

/// Offers every item to the search, and every paragraph that is said in it: whoever finds it there comes to its second.
public class OfferingRecordings implements Searchable {

    private final CurrentMedia media;
    private final ReadingMedia reading;
    private final Messages messages;

    public OfferingRecordings(CurrentMedia media, ReadingMedia reading, Messages messages) {
        this.media = media;
        this.reading = reading;
        this.messages = messages;
    }

    @Override
    public Kind kind() {
        return Kind.RECORDING;
    }

    @Override
    public String revision() {
        return media.revision();
    }

    @Override
    public Stream<PublicDocument> documents() {
        return media.collection().all().stream().flatMap(item -> Stream.concat(Stream.of(document(item)), said(item)));
    }

    /// What is said is read for the search alone: each item is one page for others.
    @Override
    public Stream<String> addresses() {
        return media.collection().all().stream().map(Item::path);
    }

    private PublicDocument document(Item item) {
        var texts = new ArrayList<>(
                Text.inEvery(language -> item.title(language.code()), language -> body(item, language)));
        item.variants().stream()
                .filter(variant -> Language.ofCode(variant.language()).isEmpty()
                        && !variant.title().isBlank())
                .forEach(variant -> texts.add(new Text(variant.language(), variant.title(), variant.summary())));
        return PublicDocument.of(Kind.RECORDING, item.id().slug(), texts, item.path())
                .citing(item.particulars().concerns().stream()
                        .map(ArticleSpan::first)
                        .distinct()
                        .toList())
                .dated(item.particulars().day());
    }

    private String body(Item item, Language language) {
        var particulars = item.particulars();
        return Stream.of(
                        messages.text(language, "media.kind." + item.kind()),
                        item.summary(language.code()),
                        particulars.series(),
                        String.join(", ", particulars.speakers()),
                        particulars.date())
                .filter(text -> !text.isBlank())
                .map(text -> text.endsWith(".") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }

    private Stream<PublicDocument> said(Item item) {
        var known = reading.texts(item);
        return item.variants().stream()
                .flatMap(variant -> ReadingMedia.readable(variant, known).stream()
                        .flatMap(text -> reading.transcript(text).stream()
                                .flatMap(transcript -> transcript.paragraphs().stream())
                                .map(paragraph -> paragraph(item, variant, text, paragraph))));
    }

    private static PublicDocument paragraph(Item item, Variant variant, MediaText text, Paragraph paragraph) {
        var title = item.title(text.language()) + " · " + Clocks.clock(paragraph.second());
        var body = paragraph.speaker().isEmpty() ? paragraph.text() : paragraph.speaker() + ": " + paragraph.text();
        return PublicDocument.of(
                        Kind.RECORDING,
                        String.join(
                                "-",
                                List.of(
                                        item.id().slug(),
                                        variant.language(),
                                        text.language(),
                                        Long.toString(paragraph.second()))),
                        List.of(new Text(text.language(), title, body)),
                        place(item, variant, text.language(), paragraph.second()))
                .dated(item.particulars().day());
    }

    /// Where something is said: the page, the captions, the second.
    public static String place(Item item, Variant variant, String captions, long second) {
        var version =
                item.variants().stream().filter(Variant::there).count() > 1 ? "&version=" + variant.language() : "";
        return item.path() + "?t=" + second + "&captions=" + captions + version + "#t" + second;
    }
}
