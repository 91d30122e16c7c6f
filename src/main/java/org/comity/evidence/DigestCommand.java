package org.comity.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.comity.vocabulary.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `comity digest FILE…` prints the SHA-256 of files as sha256sum does, a line for each, to be pasted where they are
/// brought. Reads them as they are, however large, and changes nothing.
///
/// Ends with 0 when all were read, 1 when one could not be.
@Command(
        name = "digest",
        description = "Prints the SHA-256 of files, a line for each, to declare before they are brought as evidence.",
        mixinStandardHelpOptions = true)
public final class DigestCommand implements Callable<Integer> {

    private static final int CHUNK = 1 << 20;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files, of any size.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var bytes = 0L;
        var read = 0;
        for (var file : files) {
            try {
                out.println(digest(file).hex() + "  " + file);
                bytes += Files.size(file);
                read++;
            } catch (IOException unreadable) {
                spec.commandLine().getErr().println("comity: " + file + " cannot be read");
            }
        }
        out.println(String.format(Locale.ROOT, "# %d of %d files, %d bytes", read, files.size(), bytes));
        out.flush();
        spec.commandLine().getErr().flush();
        return read == files.size() ? 0 : 1;
    }

    private static Sha256 digest(Path file) throws IOException {
        var digest = Sha256.newDigest();
        try (var bytes = Files.newInputStream(file)) {
            var chunk = new byte[CHUNK];
            for (var read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return Sha256.ofBytes(digest.digest());
    }
}
