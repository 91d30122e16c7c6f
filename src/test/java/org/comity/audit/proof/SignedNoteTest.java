package org.comity.audit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.comity.audit.proof.SignedNote.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /// The example of the note package of the Go checksum database.
    private static final VerifierKey KEY =
            VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    /// The examples of the C2SP specifications, signed by keys that are not published with them.
    private static final String POEM = """
            Ognuno sta solo sul cuor della terra
            trafitto da un raggio di sole:

            ed è subito sera.

            — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
            """;

    private static final String CHECKPOINT = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;

    @Test
    void aNoteSignedByAnotherProgramIsVerified() {
        assertThat(SignedNote.parse(NOTE).standingWith(KEY)).isEqualTo(Standing.SIGNED);
        assertThat(SignedNote.parse(NOTE.replace("your problem is", "the problem is"))
                        .standingWith(KEY))
                .isEqualTo(Standing.FORGED);
    }

    @Test
    void aKeyIsWrittenAsItWasRead() {
        assertThat(KEY).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(KEY.name()).isEqualTo("PeterNeumann");
        assertThat(KEY.keyId()).isEqualTo(0xc74f20a3);
    }

    @Test
    void theExamplesOfTheSpecificationsAreReadAndWrittenAlike() {
        assertThat(SignedNote.parse(POEM)).hasToString(POEM);
        assertThat(SignedNote.parse(POEM).text()).endsWith("\n\ned è subito sera.\n");

        var note = SignedNote.parse(CHECKPOINT);
        assertThat(note).hasToString(CHECKPOINT);
        assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(20852163);
        assertThat(Checkpoint.parse(note.text()).text()).isEqualTo(note.text());
    }

    @Test
    void aWitnessesSignatureIsKeptAndDoesNotDisturb() {
        var witnessed =
                SignedNote.parse(NOTE).with(SignedNote.parse(POEM).signatures().getFirst());

        var read = SignedNote.parse(witnessed.toString());

        assertThat(read).isEqualTo(witnessed);
        assertThat(read.signatures()).hasSize(2);
        assertThat(read.standingWith(KEY)).isEqualTo(Standing.SIGNED);
    }

    @Test
    void aNoteByOthersOnlyIsNotSigned() {
        assertThat(SignedNote.parse(POEM).standingWith(KEY)).isEqualTo(Standing.NOT_SIGNED);
    }

    @Test
    void oneForgedSignatureOfTheKeySpoilsTheNote() {
        var note = SignedNote.parse(NOTE);
        var forged = NoteSignature.of(KEY, new byte[64]);

        assertThat(note.with(forged).standingWith(KEY)).isEqualTo(Standing.FORGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n— a b AAAAAAA=\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— name AAAAAA\n",
                "text\n\n— name AAAAAAB=\n",
                "text\n\n— name AAAAAA==\n",
                "text\n\n— name AAAAAAA=",
                "te\txt\n\n— name AAAAAAA=\n"
            })
    void whatIsNoNoteIsRefused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(UnreadableProof.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void whatIsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(UnreadableProof.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log\n1\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(UnreadableProof.class);
    }

    @Test
    void extensionLinesOfACheckpointAreAllowed() {
        var text = "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nmore\n";

        assertThat(Checkpoint.parse(text).origin()).isEqualTo("log");
    }
}
