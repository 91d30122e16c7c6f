package org.comity.certificates;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.comity.node.CannotStart;
import org.comity.vocabulary.KeyRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `comity certificates renew-key`: certificates issued after the node's next start are signed by a new key.
///
/// Exit codes: 0 done, 1 refused (nothing changed), 2 wrong use.
@Command(
        name = "certificates",
        description = "Renews the key that signs certificates.",
        mixinStandardHelpOptions = true)
public final class CertificatesCommand implements Runnable {

    private final SecureRandom random;

    @Spec
    private CommandSpec command = CommandSpec.create();

    public CertificatesCommand(SecureRandom random) {
        this.random = random;
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Say what to do: certificates renew-key");
    }

    @Command(
            name = "renew-key",
            description =
                    "Makes a new signing key, which the old one names in a signed note, and destroys the old secret"
                            + " half. What was signed before stays valid. Stop the node first.",
            mixinStandardHelpOptions = true)
    int renew(
            @Option(
                            names = "--home",
                            paramLabel = "FOLDER",
                            description = "The node's home folder (default: ~/.comity).")
                    @Nullable
                    Path home,
            @Option(
                            names = "--key-folder",
                            paramLabel = "FOLDER",
                            description = "Where the key lies (default: keys in the home folder).")
                    @Nullable
                    Path keyFolder) {
        var node = home == null ? Path.of(System.getProperty("user.home"), ".comity") : home;
        try {
            var made = new CertificateKeys(keyFolder == null ? node.resolve("keys") : keyFolder).renew(random);
            var out = command.commandLine().getOut();
            out.println("Certificates are signed by " + made + " from the next start of the node.");
            out.println("Save a copy of the key folder, and publish the key.");
            out.flush();
            return 0;
        } catch (KeyRefused refused) {
            throw new CannotStart(String.valueOf(refused.getMessage()), refused);
        }
    }
}
