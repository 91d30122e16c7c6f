package org.comity.library.usecase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.identity.Person;
import org.comity.identity.WaitingForSecretariat;
import org.comity.library.Variant;
import org.comity.library.Work;
import org.comity.library.model.Original;
import org.comity.library.model.ReadingText;
import org.comity.library.store.OriginalFolder;
import org.comity.library.store.OriginalStore;
import org.comity.vocabulary.Sha256;
import org.springframework.transaction.annotation.Transactional;

/// Hands out originals and their text: to everyone what a published work names, the rest to those who keep the library.
public class ReadingOriginals implements WaitingForSecretariat {

    private static final int AT_ONCE = 20;
    private static final int NEWEST = 50;

    private final CurrentLibrary library;
    private final LibraryAccess access;
    private final OriginalFolder folder;
    private final OriginalStore store;

    public ReadingOriginals(CurrentLibrary library, LibraryAccess access, OriginalFolder folder, OriginalStore store) {
        this.library = library;
        this.access = access;
        this.folder = folder;
        this.store = store;
    }

    /// An original and where its bytes lie.
    public record Kept(Original original, Path file) {}

    public Optional<Kept> find(Sha256 digest, Optional<Person> person) {
        if (!library.shelf().names(digest) && person.filter(access::writes).isEmpty()) {
            return Optional.empty();
        }
        return store.find(digest)
                .map(original -> new Kept(original, folder.place(digest)))
                .filter(kept -> Files.isRegularFile(kept.file()));
    }

    /// What a work's original says in a language, a few pages from a number on; none where no original is kept.
    public List<ReadingText> read(Work work, String language, int from) {
        return file(work, language).stream()
                .flatMap(digest -> store.pages(digest, from, AT_ONCE).stream())
                .map(page -> ReadingText.of(page.page(), page.text()))
                .toList();
    }

    /// What is kept of the newest version in a language.
    public Optional<Original> original(Work work, String language) {
        return file(work, language).flatMap(store::find);
    }

    /// The originals of the newest version.
    public Map<Sha256, Original> originals(Work work) {
        return work.current().variants().stream()
                .flatMap(variant -> variant.file().stream())
                .distinct()
                .flatMap(digest -> store.find(digest).stream())
                .collect(Collectors.toMap(Original::digest, original -> original));
    }

    public static Optional<Sha256> file(Work work, String language) {
        return work.current().in(language).flatMap(Variant::file);
    }

    /// What was brought last, for those who keep the library.
    public List<Original> newest(Person person) {
        return access.writes(person) ? store.newest(NEWEST) : List.of();
    }

    /// Files that were brought and stand in no work yet. The works are in memory; the files are one query.
    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Person person) {
        var shelf = library.shelf();
        return newest(person).stream()
                .filter(original -> !shelf.names(original.digest()))
                .map(original -> new Waiting(
                        "library.waiting.original.",
                        original.name(),
                        Optional.empty(),
                        original.at(),
                        Optional.empty(),
                        "/secretariat/library"))
                .toList();
    }
}
