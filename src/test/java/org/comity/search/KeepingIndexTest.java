package org.comity.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.search.AnIndex.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.comity.search.AnIndex.Offer;
import org.comity.search.store.IndexPlace;
import org.comity.testing.TestNode;
import org.comity.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The index follows what modules offer, survives what happens to its files, and answers anything that is typed.
class KeepingIndexTest {

    private final Path folder = TestNode.freshFolder("index").resolve("index");
    private final Offer offer = new Offer(
            publication("first", "en", "Guidance note on preservation", "Expedited preservation of stored data."),
            publication("second", "fr", "Note d’orientation", "L’entraide judiciaire et la conservation des données."));

    private AnIndex index() {
        return AnIndex.at(new IndexPlace.Folder(folder), List.of(offer));
    }

    private static List<String> ids(Found found) {
        return ((Found.Results) found)
                .hits().stream().map(hit -> hit.document().id()).toList();
    }

    @Test
    void whatIsAddedChangedAndTakenAwayIsFollowed() {
        try (var index = index()) {
            offer.put(publication("third", "en", "Seizure of wallets", "Virtual assets."));
            index.tell(Kind.PUBLICATION);
            index.await(() -> ids(index.find("wallets")).equals(List.of("third")));
            offer.put(publication("third", "en", "Freezing of accounts", "Virtual assets."));
            index.tell(Kind.PUBLICATION);
            index.await(() -> ids(index.find("freezing")).equals(List.of("third")));
            assertThat(ids(index.find("wallets"))).isEmpty();
            offer.remove("third");
            index.tell(Kind.PUBLICATION);
            index.await(() -> ids(index.find("freezing")).isEmpty());
        }
    }

    @Test
    void anIndexOfBeforeIsUsedAgain() throws IOException {
        index().close();
        var before = Files.getLastModifiedTime(newest());
        try (var index = index()) {
            assertThat(ids(index.find("preservation"))).containsExactly("first");
            assertThat(Files.getLastModifiedTime(newest())).isEqualTo(before);
        }
    }

    private Path newest() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .max(Path::compareTo)
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".cfs", ".si", ".cfe"})
    void aDamagedIndexIsMadeAnew(String part) throws IOException {
        index().close();
        try (var files = Files.walk(folder)) {
            var damaged = files.filter(file -> file.getFileName().toString().contains(part))
                    .toList();
            assertThat(damaged).isNotEmpty();
            for (var file : damaged) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (var index = index()) {
            assertThat(ids(index.find("preservation"))).containsExactly("first");
            assertThat(ids(index.find("entraide"))).containsExactly("second");
        }
    }

    @Test
    void filesThatVanishUnderARunningNodeComeBack() {
        try (var index = index()) {
            new IndexPlace.Folder(folder).discard();
            offer.put(publication("third", "en", "Seizure of wallets", "Virtual assets."));
            index.tell(Kind.PUBLICATION);
            index.await(() -> index.find("wallets") instanceof Found.Results results && results.total() == 1);
            assertThat(ids(index.find("preservation"))).containsExactly("first");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            preservaton        | preservation
            presrevation       | preservation
            entraid judicaire  | judiciaire
            """)
    void whatWasMeantIsSuggested(String typed, String meant) {
        try (var index = index()) {
            assertThat(index.results(typed).meant().orElse("")).contains(meant);
        }
    }

    @Test
    void aWordThatStandsNowhereAnyMoreIsNotSuggested() {
        try (var index = index()) {
            offer.put(publication("third", "en", "Seizure of wallets", "Virtual assets."));
            offer.put(publication("fourth", "en", "Tracing of wallets", "Virtual assets."));
            index.tell(Kind.PUBLICATION);
            index.await(() -> index.results("walets").meant().equals(Optional.of("wallets")));

            offer.put(publication("third", "en", "Freezing of accounts", "Virtual assets."));
            index.tell(Kind.PUBLICATION);
            index.await(() -> ids(index.find("freezing")).equals(List.of("third")));
            assertThat(index.results("walets").meant()).contains("wallets");

            offer.remove("fourth");
            index.tell(Kind.PUBLICATION);
            index.await(() -> index.results("walets").meant().isEmpty());
            assertThat(index.results("acounts").meant()).contains("accounts");
        }
    }

    @Test
    void aNodeStopsInOrderWhileItsIndexIsBeingBuilt() {
        for (var number = 0; number < 3_000; number++) {
            offer.put(publication("number-" + number, "en", "Number " + number, "One of many."));
        }
        var index = AnIndex.begun(new IndexPlace.Folder(folder), List.of(offer));
        index.await(() -> !(index.find("preservation") instanceof Found.NotNow));

        index.close();

        index.tell(Kind.PUBLICATION);
        assertThat(index.find("preservation")).isEqualTo(new Found.NotNow());
        try (var again = index()) {
            assertThat(again.results("many").total()).isEqualTo(3_000);
        }
    }

    @Test
    void theWordsLookedForAreMarkedAndNothingElse() {
        try (var index = index()) {
            var hit = index.results("données").hits().getFirst();

            assertThat(hit.excerpt())
                    .filteredOn(Found.Piece::marked)
                    .extracting(Found.Piece::text)
                    .containsExactly("données");
            assertThat(String.join(
                            "", hit.excerpt().stream().map(Found.Piece::text).toList()))
                    .isEqualTo("L’entraide judiciaire et la conservation des données.");
        }
    }

    @Test
    void ofALongTextThePartIsShownThatHoldsMostOfTheWords() {
        var long_ = "Nothing to see here. ".repeat(400) + "Only here joint teams seize wallets. "
                + "And no more. ".repeat(400);
        offer.put(publication("long", "en", "A long text", long_));
        try (var index = index()) {
            var hit = index.results("joint wallets").hits().getFirst();

            assertThat(hit.excerpt()).filteredOn(Found.Piece::marked).hasSize(2);
            assertThat(hit.excerpt().stream()
                            .mapToInt(piece -> piece.text().length())
                            .sum())
                    .isLessThan(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "preservation*",
                "pres?rvation preservation",
                "title:preservation~2",
                "((((((((((((((((preservation))))))))))))))))",
                "preservation AND NOT (",
                "\"preservation",
                "/.*/ preservation",
                "{!func}preservation",
                "preservation' OR '1'='1",
                "<script>preservation</script>",
                "preservation 😀 ‏\u202E"
            })
    void noSyntaxFailsAndTheWordInItIsStillFound(String typed) {
        try (var index = index()) {
            assertThat(ids(index.find(typed))).contains("first");
        }
    }

    @ParameterizedTest
    @CsvSource({"TOO_LONG", "TOO_MANY_WORDS", "CONTROL_CHARACTER", "NO_WORD"})
    void whatCannotBeLookedForIsRefusedWithAReason(Found.Reason reason) {
        var typed = switch (reason) {
            case TOO_LONG -> "a".repeat(10_000);
            case TOO_MANY_WORDS -> "a ".repeat(25);
            case CONTROL_CHARACTER -> "a\u0000b";
            case NO_WORD -> "*** ((( ~~~ :";
        };
        try (var index = index()) {
            assertThat(index.find(typed, Language.FRENCH)).isEqualTo(new Found.Refused(reason));
        }
    }
}
