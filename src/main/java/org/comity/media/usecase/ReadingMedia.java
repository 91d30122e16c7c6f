package org.comity.media.usecase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.identity.Person;
import org.comity.identity.WaitingForSecretariat;
import org.comity.media.Item;
import org.comity.media.Variant;
import org.comity.media.model.Captions;
import org.comity.media.model.MediaFile;
import org.comity.media.model.MediaText;
import org.comity.media.model.Transcript;
import org.comity.media.store.FileStore;
import org.comity.media.store.MediaFolder;
import org.comity.media.store.TextStore;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Hands out files and texts: to everyone what a published item names, the rest to those who keep them.
public class ReadingMedia implements WaitingForSecretariat {

    private static final int NEWEST = 50;

    private final CurrentMedia media;
    private final MediaAccess access;
    private final MediaFolder folder;
    private final FileStore files;
    private final TextStore texts;

    public ReadingMedia(CurrentMedia media, MediaAccess access, MediaFolder folder, FileStore files, TextStore texts) {
        this.media = media;
        this.access = access;
        this.folder = folder;
        this.files = files;
        this.texts = texts;
    }

    /// A file and where its bytes lie.
    ///
    /// @param open whether everyone may read it
    public record Kept(MediaFile file, Path place, boolean open) {}

    public Optional<Kept> find(Sha256 digest, Optional<Person> person) {
        return mayRead(digest, person)
                ? files.find(digest)
                        .map(file -> new Kept(
                                file, folder.place(digest), media.collection().names(digest)))
                        .filter(kept -> Files.isRegularFile(kept.place()))
                : Optional.empty();
    }

    private boolean mayRead(Sha256 digest, Optional<Person> person) {
        return media.collection().names(digest) || person.filter(access::writes).isPresent();
    }

    /// Captions, chapters or a transcript as WebVTT.
    public Optional<String> written(Sha256 digest, Optional<Person> person) {
        return mayRead(digest, person) ? texts.written(digest) : Optional.empty();
    }

    public Optional<Captions> captions(Sha256 digest) {
        return texts.written(digest).map(BringingFile::read);
    }

    public Map<Sha256, MediaFile> files(Collection<Sha256> digests) {
        return files.find(digests).stream().collect(Collectors.toMap(MediaFile::digest, file -> file));
    }

    public Map<Sha256, MediaText> texts(Collection<Sha256> digests) {
        return texts.find(digests).stream().collect(Collectors.toMap(MediaText::digest, text -> text));
    }

    public Map<Sha256, MediaFile> files(Item item) {
        return files(item.names().distinct().toList());
    }

    public Map<Sha256, MediaText> texts(Item item) {
        return texts(item.names().distinct().toList());
    }

    /// What is said in a language, as somebody typed it, else as it is captioned.
    public Optional<Transcript> transcript(MediaText text) {
        return captions(text.digest())
                .map(read -> text.form() == MediaText.Form.TYPED ? Transcript.ofTyped(read) : Transcript.of(read));
    }

    /// What there is to read of a variant, one text for each language; what was typed goes before captions.
    public static List<MediaText> readable(Variant variant, Map<Sha256, MediaText> known) {
        return Stream.concat(variant.transcript().stream(), variant.captions().stream())
                .flatMap(digest -> Optional.ofNullable(known.get(digest)).stream())
                .collect(Collectors.toMap(
                        MediaText::language, text -> text, (first, _) -> first, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /// What was brought last, for those who keep it.
    public List<MediaFile> newestFiles(Person person) {
        return access.writes(person) ? files.newest(NEWEST) : List.of();
    }

    public List<MediaText> newestTexts(Person person) {
        return access.writes(person) ? texts.newest(NEWEST) : List.of();
    }

    /// Recordings that were brought and stand in no item yet. The items are in memory; the files are one query.
    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        return newestFiles(person).stream()
                .filter(file -> !media.collection().names(file.digest()))
                .map(file -> new Waiting(
                        "media.waiting.file.",
                        file.name(),
                        Optional.empty(),
                        file.at(),
                        Optional.empty(),
                        "/secretariat/media"))
                .toList();
    }
}
