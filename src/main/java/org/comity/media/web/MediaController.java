package org.comity.media.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.identity.SignedIn;
import org.comity.library.CitationStyle;
import org.comity.media.Item;
import org.comity.media.MediaId;
import org.comity.media.Rendition;
import org.comity.media.Variant;
import org.comity.media.model.Clocks;
import org.comity.media.model.Cue;
import org.comity.media.model.MediaText;
import org.comity.media.usecase.Citing;
import org.comity.media.usecase.CurrentMedia;
import org.comity.media.usecase.MediaAccess;
import org.comity.media.usecase.ReadingMedia;
import org.comity.media.web.ItemPage.Asked;
import org.comity.media.web.ItemPage.Read;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of items and a page for each, for everyone: to see, to hear, and to read what is said, to the second.
@PageController
class MediaController {

    private final CurrentMedia media;
    private final ReadingMedia reading;
    private final Citing citing;
    private final MediaAccess access;
    private final SignedIn signedIn;

    MediaController(CurrentMedia media, ReadingMedia reading, Citing citing, MediaAccess access, SignedIn signedIn) {
        this.media = media;
        this.reading = reading;
        this.citing = citing;
        this.access = access;
        this.signedIn = signedIn;
    }

    @GetMapping("/media")
    Page list(HttpServletRequest request, @RequestParam Map<String, String> parameters) {
        var typed = MediaQuery.typed(parameters);
        var collection = media.collection();
        var all = collection.all();
        return Page.of(
                "media/list",
                new MediaPage(
                        typed,
                        collection.find(MediaQuery.filter(typed)),
                        all.size(),
                        all.stream()
                                .flatMap(item -> item.languages().stream())
                                .filter(language ->
                                        !language.equals(Variant.UNKNOWN) && !language.equals(Variant.SEVERAL))
                                .distinct()
                                .sorted()
                                .toList(),
                        all.stream()
                                .map(item -> item.particulars().series())
                                .filter(series -> !series.isEmpty())
                                .distinct()
                                .sorted()
                                .toList(),
                        writable(request)));
    }

    @GetMapping("/media/{slug:[a-z0-9-]{1,80}}")
    Answer item(
            HttpServletRequest request,
            View view,
            @PathVariable String slug,
            @RequestParam Map<String, String> parameters) {
        return MediaId.named(slug)
                .flatMap(media::find)
                .<Answer>map(item -> Page.of("media/item", page(item, asked(parameters), view, writable(request))))
                .orElseGet(Page::notFound);
    }

    private static Asked asked(Map<String, String> parameters) {
        return new Asked(
                Clocks.read(parameters.getOrDefault("t", "")),
                word(parameters, "version"),
                word(parameters, "captions"),
                word(parameters, "form"));
    }

    private static String word(Map<String, String> parameters, String name) {
        var value = parameters.getOrDefault(name, "");
        return value.matches("[a-z]{2,8}") ? value : "";
    }

    private ItemPage page(Item item, Asked asked, View view, boolean writable) {
        var reader = view.language().code();
        var playing = item.playing(asked.version().isEmpty() ? reader : asked.version());
        var texts = reading.texts(item);
        return new ItemPage(
                item,
                asked,
                playing,
                playing.flatMap(variant -> played(variant, asked.form())),
                reading.files(item),
                texts,
                read(item, playing, asked, reader, texts),
                playing.flatMap(Variant::chapters)
                        .flatMap(reading::captions)
                        .map(read -> read.cues())
                        .orElse(List.<Cue>of()),
                citations(item, view.language(), asked.second()),
                writable);
    }

    /// What is asked for, else the best there is.
    private static Optional<Rendition> played(Variant variant, String form) {
        var there = Stream.of(Rendition.values())
                .filter(rendition -> variant.file(rendition).isPresent())
                .toList();
        return there.stream()
                .filter(rendition -> rendition.written().equals(form))
                .findFirst()
                .or(() -> there.stream().findFirst());
    }

    /// What is said in what plays, or, where nothing plays here, in the version asked for.
    private Optional<Read> read(
            Item item, Optional<Variant> playing, Asked asked, String reader, Map<Sha256, MediaText> texts) {
        var versions = Stream.of(asked.version(), reader, "en").flatMap(language -> item.in(language).stream());
        var readable = Stream.of(playing.stream(), versions, item.variants().stream())
                .flatMap(some -> some)
                .map(variant -> ReadingMedia.readable(variant, texts))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
        return Stream.of(asked.captions(), reader)
                .flatMap(language ->
                        readable.stream().filter(text -> text.language().equals(language)))
                .findFirst()
                .or(() -> readable.stream().findFirst())
                .flatMap(text -> reading.transcript(text)
                        .map(transcript -> new Read(
                                text,
                                transcript,
                                readable.stream()
                                        .filter(other -> !other.equals(text))
                                        .toList())));
    }

    private List<ItemPage.Cited> citations(Item item, Language language, Optional<Long> second) {
        return Stream.of(CitationStyle.values())
                .map(style -> new ItemPage.Cited(
                        style.spelled(), style.written(), citing.cite(item, style, language, second)))
                .toList();
    }

    private boolean writable(HttpServletRequest request) {
        return signedIn.person(request).filter(access::writes).isPresent();
    }
}
