package org.comity.media.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.identity.Person;
import org.comity.media.Item;
import org.comity.media.model.CaptionsRefused;
import org.comity.media.model.MediaFile;
import org.comity.media.model.MediaRefused;
import org.comity.media.model.MediaText;
import org.comity.media.usecase.BringingFile;
import org.comity.media.usecase.CurrentMedia;
import org.comity.media.usecase.MediaAccess;
import org.comity.media.usecase.ReadingMedia;
import org.comity.vocabulary.Sha256;
import org.comity.web.Answer;
import org.comity.web.FieldError;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.UploadedFile;
import org.comity.web.View;
import org.comity.web.WebSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the secretariat keeps videos, podcasts and recordings: it brings files and captions here.
@PageController
class MediaDeskController {

    static final String PATH = "/secretariat/media";
    private static final String FILES = PATH + "/files";
    private static final int NEWEST = 30;

    private final CurrentMedia media;
    private final MediaAccess access;
    private final BringingFile bringing;
    private final ReadingMedia reading;
    private final WebSettings settings;

    MediaDeskController(
            CurrentMedia media, MediaAccess access, BringingFile bringing, ReadingMedia reading, WebSettings settings) {
        this.media = media;
        this.access = access;
        this.bringing = bringing;
        this.reading = reading;
        this.settings = settings;
    }

    @GetMapping(PATH)
    Answer desk(Person person) {
        return desk(person, List.of(), List.of());
    }

    /// Where a file was refused before it was read, the form comes again.
    @GetMapping(FILES)
    Answer refused(View view, Person person) {
        return desk(person, List.of(), List.of(error(view, MediaRefused.Reason.TOO_LARGE)));
    }

    /// A file is streamed to disk before this is asked; larger ones than allowed never get so far.
    @PostMapping(FILES)
    Answer bring(HttpServletRequest request, View view, Person person) throws IOException {
        if (!access.writes(person)) {
            return Page.notFound();
        }
        var found = UploadedFile.in(request, "file");
        if (found.isEmpty()) {
            return desk(person, List.of(), List.of(error(view, MediaRefused.Reason.EMPTY)));
        }
        var part = found.get();
        try (var bytes = part.getInputStream()) {
            var name = Objects.requireNonNullElse(part.getSubmittedFileName(), "");
            var language = Objects.requireNonNullElse(request.getParameter("language"), "");
            return switch (bringing.bring(person, name, language.strip(), bytes)) {
                case BringingFile.Outcome.NotFound() -> Page.notFound();
                case BringingFile.Outcome.Kept(var digest) ->
                    new Redirect(view.link(PATH + "?kept=" + digest.hex() + "#f" + MediaDeskPage.brief(digest)));
                case BringingFile.Outcome.Refused(var reason) -> desk(person, List.of(), List.of(error(view, reason)));
                case BringingFile.Outcome.Misread(var problems) ->
                    desk(
                            person,
                            problems,
                            List.of(new FieldError("file", view.text("media.captions.refused", problems.size()))));
            };
        } finally {
            part.delete();
        }
    }

    private static FieldError error(View view, MediaRefused.Reason reason) {
        return new FieldError(
                reason == MediaRefused.Reason.LANGUAGE ? "language" : "file", view.text("media.refused." + reason));
    }

    private Answer desk(Person person, List<CaptionsRefused.Problem> problems, List<FieldError> errors) {
        if (!access.writes(person)) {
            return Page.notFound();
        }
        var collection = media.collection();
        var files = reading.newestFiles(person);
        var texts = reading.newestTexts(person);
        var page = new MediaDeskPage(
                files,
                texts,
                Stream.concat(
                                files.stream().map(MediaFile::digest),
                                texts.stream().map(MediaText::digest))
                        .filter(collection::names)
                        .collect(Collectors.toSet()),
                collection.all().stream()
                        .filter(item -> !item.seed())
                        .sorted(Comparator.comparing(Item::changed).reversed())
                        .limit(NEWEST)
                        .toList(),
                settings.largestRecording().toMegabytes(),
                problems,
                errors);
        return errors.isEmpty() ? Page.of("media/desk", page) : Page.refused("media/desk", page);
    }

    /// The form, with what was brought last to choose from, and whatever it names already.
    static Page form(
            ReadingMedia reading,
            Person person,
            Optional<Item> before,
            Map<String, String> typed,
            List<FieldError> errors) {
        var named = VariantForm.Known.named(typed);
        var files = new HashMap<Sha256, MediaFile>(reading.files(named));
        reading.newestFiles(person).forEach(file -> files.put(file.digest(), file));
        var texts = new HashMap<Sha256, MediaText>(reading.texts(named));
        reading.newestTexts(person).forEach(text -> texts.put(text.digest(), text));
        var page = new ItemFormPage(
                before,
                typed,
                files.values().stream()
                        .sorted(Comparator.comparing(MediaFile::at).reversed())
                        .toList(),
                texts.values().stream()
                        .sorted(Comparator.comparing(MediaText::at).reversed())
                        .toList(),
                errors);
        return errors.isEmpty() ? Page.of("media/form", page) : Page.refused("media/form", page);
    }
}
