package org.comity.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.Verdict;
import org.comity.audit.proof.VerifierKey;
import org.comity.evidence.Alterations.Altered;
import org.comity.evidence.proof.EvidenceVerification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A thousand ways to alter a package, from a single bit to a new seal by somebody else: each is named.
class AlteredPackagesTest {

    @TempDir
    private Path folder;

    private final APackage made = APackage.ofThreeFiles();
    private Map<String, byte[]> files = Map.of();
    private byte[] right = new byte[0];
    private List<VerifierKey> keys = List.of();

    @BeforeEach
    void write() throws IOException {
        keys = List.of(made.recorded(folder).verifierKey());
        right = made.written();
        files = Repacked.unpacked(right);
    }

    @Test
    void aThousandAlteredPackagesAreNamed() throws Exception {
        assertThat(Repacked.of(files).bytes).isEqualTo(right);
        assertThat(verdict(right, 0)).isEqualTo("VALID");
        assertThat(verdict(Repacked.sealed(files, made.exporting), 0)).isEqualTo("VALID");

        var altered = new ArrayList<Altered>();
        altered.addAll(new AlterationsOfTheArchive(made, right).all());
        altered.addAll(new AlterationsOfTheSeal(made, right, folder).all());
        altered.addAll(new AlterationsOfHandingOver(made, right).all());
        altered.addAll(new AlterationsOfCustody(made, right).all());
        altered.addAll(new AlterationsOfPapers(made, right, folder).all());

        assertThat(altered).hasSizeGreaterThanOrEqualTo(1_000);
        var begun = System.nanoTime();
        var unnamed = IntStream.range(0, altered.size())
                .parallel()
                .mapToObj(number -> unnamed(altered.get(number), number))
                .flatMap(Optional::stream)
                .toList();
        System.out.printf(
                "%d altered packages, %d named, %d ms%n",
                altered.size(), altered.size() - unnamed.size(), (System.nanoTime() - begun) / 1_000_000);
        assertThat(unnamed).isEmpty();
    }

    private Optional<String> unnamed(Altered one, int number) {
        assertThat(one.bytes()).as(one.how()).isNotEqualTo(right);
        var said = verdict(one.bytes(), number);
        return one.says().matcher(said).find() ? Optional.empty() : Optional.of(one.how() + ": " + said);
    }

    private String verdict(byte[] copy, int number) {
        try {
            var file = Files.write(folder.resolve(number + ".asice"), copy);
            try {
                return switch (EvidenceVerification.against(APackage.ROOT.chain(), keys, APackage.MADE)
                        .of(file)) {
                    case Verdict.Valid _ -> "VALID";
                    case Verdict.Invalid invalid -> invalid.first().finding();
                    case Verdict.Expired expired -> expired.over().finding();
                    case Verdict.Exercise _ -> "exercise";
                };
            } catch (UnreadableProof unreadable) {
                return String.valueOf(unreadable.getMessage());
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
