package org.comity.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `comity sbom` prints what this program is made of, in the form of CycloneDX: every library with its version, licence
/// and digests, as the build wrote it down.
@Command(
        name = "sbom",
        description = "Prints every library of this program with version, licence and digests (CycloneDX, JSON).",
        mixinStandardHelpOptions = true)
public final class SbomCommand implements Runnable {

    private static final String WRITTEN_BY_THE_BUILD = "/META-INF/sbom/application.cdx.json";

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        try (var list = Objects.requireNonNull(
                SbomCommand.class.getResourceAsStream(WRITTEN_BY_THE_BUILD), "the build wrote no list")) {
            var out = command.commandLine().getOut();
            out.println(new String(list.readAllBytes(), StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
