package org.comity.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.comity.testing.TestDatabase;
import org.comity.vault.NotOpened.Reason;
import org.comity.vocabulary.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedDocumentsTest {

    private static final String CANARY = "canary-" + UUID.randomUUID();
    private static final byte[] CONTENT = ("%PDF-1.7 " + CANARY).getBytes(UTF_8);

    private final AVault node;
    private final CaseKeyId caseKey;

    SealedDocumentsTest(@TempDir Path keys) {
        this.node = new AVault(TestDatabase.freshDatabase("vault"), keys);
        this.caseKey = node.vault.newCaseKey();
    }

    @Test
    void aDocumentComesBackBitForBit() {
        var id = node.documents.keep(caseKey, "Ersuchen 日本 1.pdf", "application/pdf", CONTENT);

        var document = node.documents.open(id);

        assertThat(document.content().reveal()).isEqualTo(CONTENT);
        assertThat(document.name().reveal()).isEqualTo("Ersuchen 日本 1.pdf");
        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(document.sha256()).isEqualTo(Sha256.of(CONTENT));
        assertThat(document).asString().doesNotContain("Ersuchen", CANARY);
    }

    @Test
    void aDocumentOfTwentyMegabytesIsKeptAndALargerOneIsNot() throws IOException {
        var large = new byte[SealedDocuments.MOST_BYTES];
        new Random(29).nextBytes(large);
        var id = node.documents.keep(caseKey, "large.bin", "application/octet-stream", new ByteArrayInputStream(large));

        assertThat(Sha256.of(node.documents.open(id).content().reveal())).isEqualTo(Sha256.of(large));
        assertThatThrownBy(() -> node.documents.keep(
                        caseKey, "larger.bin", "application/octet-stream", new byte[large.length + 1]))
                .isInstanceOf(DocumentTooLarge.class)
                .hasMessageContaining("20 MB");
    }

    @Test
    void afterDestructionOnlyTheDigestIsLeft() {
        var id = node.documents.keep(caseKey, "request.pdf", "application/pdf", CONTENT);
        node.vault.destroy(caseKey);

        assertNotOpened(id, Reason.KEY_DESTROYED);
        assertThat(node.jdbc
                        .sql("select sha256 from vault_document")
                        .query((row, _) -> row.getBytes(1))
                        .single())
                .isEqualTo(Sha256.of(CONTENT).bytes());
    }

    @Test
    void aDocumentPutInAnothersPlaceDoesNotOpen() {
        var one = node.documents.keep(caseKey, "one.pdf", "application/pdf", CONTENT);
        var moved = new DocumentId(UUID.randomUUID());
        node.jdbc.sql("""
                        insert into vault_document
                        select ?, case_key, sha256, size, description, content, kept_at
                        from vault_document where id = ?""").param(moved.value()).param(one.value()).update();

        assertNotOpened(moved, Reason.SEAL_BROKEN);
        assertNotOpened(new DocumentId(UUID.randomUUID()), Reason.NO_SUCH_DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../request.pdf", "a/b", "a\\b", "a\nb", "a\u0000b"})
    void aNameIsAFileNameWithoutFolders(String name) {
        assertThatThrownBy(() -> node.documents.keep(caseKey, name, "application/pdf", CONTENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pdf", "application/pdf; x", "text/html\n"})
    void aMediaTypeHasOneForm(String mediaType) {
        assertThatThrownBy(() -> node.documents.keep(caseKey, "request.pdf", mediaType, CONTENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// In tables, indexes and write-ahead log alike, as bytes and as the hexadecimal digits a dump would show.
    @Test
    void theDatabasesFilesHoldNothingOfADocument() throws IOException {
        node.documents.keep(caseKey, CANARY + ".pdf", "application/pdf", CONTENT);
        var marker = "marker-" + UUID.randomUUID();
        node.jdbc
                .sql("create table plain as select ?::text as said")
                .param(marker)
                .update();
        node.jdbc.sql("checkpoint").update();

        assertThat(filesHolding(marker)).as("what is not sealed is found").isNotEmpty();
        assertThat(filesHolding(CANARY)).isEmpty();
        assertThat(filesHolding(HexFormat.of().formatHex(CANARY.getBytes(UTF_8))))
                .isEmpty();
    }

    private List<Path> filesHolding(String text) throws IOException {
        var folder = node.jdbc.sql("show data_directory").query(String.class).single();
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, ISO_8859_1).contains(text);
        } catch (NoSuchFileException removedMeanwhile) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void assertNotOpened(DocumentId id, Reason reason) {
        assertThatThrownBy(() -> node.documents.open(id)).isInstanceOfSatisfying(NotOpened.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused).hasMessageNotContaining(CANARY).hasNoCause();
        });
    }
}
