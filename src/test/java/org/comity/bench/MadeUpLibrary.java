package org.comity.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.comity.audit.EntryId;
import org.comity.identity.PersonId;
import org.comity.library.ArticleSpan;
import org.comity.library.Edition;
import org.comity.library.Variant;
import org.comity.library.Work;
import org.comity.library.WorkAuthority;
import org.comity.library.WorkId;
import org.comity.library.WorkKind;
import org.comity.library.model.Findings;
import org.comity.library.model.Original;
import org.comity.library.model.OriginalFormat;
import org.comity.library.store.OriginalStore;
import org.comity.library.store.WorkStore;
import org.comity.library.store.WorkStore.Hand;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Sha256;
import org.comity.vocabulary.Standing;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/// Works and originals that nobody wrote, and that say so.
final class MadeUpLibrary {

    private static final String[] WORDS = {
        "preservation", "evidence", "subscriber", "traffic", "ransomware", "spam", "botnet", "identity", "jurisdiction"
    };
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "ru", "uk");

    private final ApplicationContext node;

    MadeUpLibrary(ApplicationContext node) {
        this.node = node;
    }

    /// An original and where it lies.
    record File(Sha256 digest, Path place) {}

    /// @param folder where originals lie
    List<File> fill(int works, int files, int bytes, Path folder) throws IOException {
        var originals = new ArrayList<File>();
        for (var number = 0; number < files; number++) {
            originals.add(original(number, bytes, folder));
        }
        var store = node.getBean(WorkStore.class);
        node.getBean(TransactionOperations.class).executeWithoutResult(_ -> {
            store.lock();
            for (var number = 0; number < works; number++) {
                var file = number < files ? Optional.of(originals.get(number).digest()) : Optional.<Sha256>empty();
                store.publish(work(number, file), hand());
            }
        });
        return originals;
    }

    static WorkId id(int number) {
        return new WorkId("made-up-" + number);
    }

    private static Work work(int number, Optional<Sha256> file) {
        var kinds = WorkKind.values();
        var authorities = WorkAuthority.values();
        var title = "Made-up work %d for measuring, on %s and %s"
                .formatted(number, WORDS[number % WORDS.length], WORDS[number / 7 % WORDS.length]);
        var variants = LANGUAGES.stream()
                .limit(1 + number % LANGUAGES.size())
                .map(language -> new Variant(
                        language,
                        language.equals("en") ? title : title + " [" + language + "]",
                        "",
                        language.equals("en") ? file : Optional.empty(),
                        true))
                .toList();
        return new Work(
                id(number),
                kinds[number % kinds.length],
                authorities[number % authorities.length],
                Optional.empty(),
                Standing.UNVERIFIED,
                List.of(
                        ArticleSpan.parse("ETS185 " + (2 + number % 30)),
                        ArticleSpan.parse("CETS224 " + (5 + number % 8))),
                List.of(new Edition("", false, Integer.toString(2001 + number % 26), "", variants)),
                Optional.empty(),
                new FactSource("made up for measuring", Optional.empty(), Standing.UNVERIFIED, ""),
                Instant.EPOCH,
                false);
    }

    private File original(int number, int size, Path folder) throws IOException {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) number);
        var digest = Sha256.of(bytes);
        var place = folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
        Files.createDirectories(Objects.requireNonNull(place.getParent()));
        Files.write(place, bytes);
        var findings = new Findings(OriginalFormat.PDF, 1, 0, "", "", List.of(Findings.Barrier.NO_TEXT));
        node.getBean(OriginalStore.class)
                .add(
                        new Original(
                                digest,
                                "made-up-" + number + ".pdf",
                                size,
                                Original.Scan.NOT_SCANNED,
                                findings,
                                Optional.empty(),
                                Instant.parse("2026-11-26T00:00:00Z")),
                        List.of(""),
                        hand());
        return new File(digest, place);
    }

    private static Hand hand() {
        return new Hand(
                new PersonId(UUID.randomUUID()),
                false,
                Instant.parse("2026-11-26T00:00:00Z"),
                new EntryId(UUID.randomUUID()));
    }
}
