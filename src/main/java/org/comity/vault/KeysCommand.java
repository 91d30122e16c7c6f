package org.comity.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comity.node.CannotStart;
import org.comity.vault.store.VaultDatabase;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.KeyRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `comity keys rotate` gives a stopped node a new master key; `comity keys hold` and `release` keep a case from being
/// destroyed and end that.
///
/// Exit codes: 0 done, 1 refused (nothing changed), 2 wrong use.
@Command(name = "keys", description = "Rotates the master key; holds cases.", mixinStandardHelpOptions = true)
public final class KeysCommand implements Runnable {

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;
    private final Supplier<Optional<Pkcs11Settings>> token;

    @Spec
    private CommandSpec command = CommandSpec.create();

    /// What a command needs of the database of a node.
    ///
    /// @param caseKeyOf the key of the case of a request, by its reference
    public record Opened(VaultDatabase vault, Function<String, Optional<CaseKeyId>> caseKeyOf) {}

    /// Opens the database a node of this home uses for the time of one piece of work.
    public interface Database {

        /// @param url null for the embedded database of the home folder
        <T> T with(Path home, @Nullable String url, Function<Opened, T> work);

        /// The same, while no node runs on this home.
        <T> T whileStopped(Path home, @Nullable String url, Function<Opened, T> work);
    }

    public KeysCommand(Database database, Clock clock, SecureRandom random) {
        this(database, clock, random, Pkcs11Settings::ofEnvironment);
    }

    /// @param token the token the environment describes, if it does
    KeysCommand(Database database, Clock clock, SecureRandom random, Supplier<Optional<Pkcs11Settings>> token) {
        this.token = token;
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void run() {
        throw new ParameterException(
                command.commandLine(), "Say what to do: keys rotate, keys hold REFERENCE, or keys release REFERENCE");
    }

    @Command(
            name = "rotate",
            description = "Makes a new master key, wraps every case key by it and destroys the old one. Stop the node"
                    + " first. Cut off at any moment, the node starts again, and the command can be run again.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Option(
                            names = "--home",
                            paramLabel = "FOLDER",
                            description = "The node's home folder (default: ~/.comity).")
                    @Nullable
                    Path home,
            @Option(
                            names = "--database-url",
                            paramLabel = "URL",
                            description = "A PostgreSQL of your own, as the user who owns the tables.")
                    @Nullable
                    String url,
            @Option(
                            names = "--key-folder",
                            paramLabel = "FOLDER",
                            description = "Where master.key lies (default: keys in the home folder).")
                    @Nullable
                    Path keyFolder,
            @Option(
                            names = "--to-token-key",
                            paramLabel = "LABEL",
                            description =
                                    "The new key is one in the PKCS#11 token that the environment describes"
                                            + " (COMITY_VAULT_PKCS11_LIBRARY, _SLOT, _PIN or _PINFILE); made if it is not there.")
                    @Nullable
                    String tokenKey) {
        var node = folder(home);
        var file = new KeyFile((keyFolder == null ? node.resolve("keys") : keyFolder).resolve("master.key"));
        return refusing(() -> {
            var rotation = new Rotation(file, token.get(), tokenKey, random, clock);
            return database.whileStopped(node, url, opened -> rotation.rotate(opened.vault()));
        });
    }

    @Command(
            name = "hold",
            description = "Keeps what a request says from being destroyed, whatever its retention rule says.",
            mixinStandardHelpOptions = true)
    int hold(
            @Parameters(paramLabel = "REFERENCE", description = "Such as PT-2026-000412.") String reference,
            @Option(names = "--home", paramLabel = "FOLDER", description = "The node's home folder.") @Nullable
                    Path home,
            @Option(names = "--database-url", paramLabel = "URL", description = "A PostgreSQL of your own.") @Nullable
                    String url) {
        return refusing(() -> {
            if (!withRetention(home, url, reference, Retention::hold)) {
                throw new CannotStart("What " + reference + " said is destroyed already.");
            }
            return reference + " is held: it is not destroyed until it is released.";
        });
    }

    @Command(
            name = "release",
            description = "Ends a hold. What is due meanwhile is destroyed within the hour.",
            mixinStandardHelpOptions = true)
    int release(
            @Parameters(paramLabel = "REFERENCE", description = "Such as PT-2026-000412.") String reference,
            @Option(names = "--home", paramLabel = "FOLDER", description = "The node's home folder.") @Nullable
                    Path home,
            @Option(names = "--database-url", paramLabel = "URL", description = "A PostgreSQL of your own.") @Nullable
                    String url) {
        return refusing(() -> withRetention(home, url, reference, Retention::release)
                ? reference + " is held no longer."
                : reference + " was not held.");
    }

    private interface Doing {
        boolean with(Retention retention, CaseKeyId caseKey);
    }

    private boolean withRetention(@Nullable Path home, @Nullable String url, String reference, Doing doing) {
        return database.with(folder(home), url, opened -> {
            var caseKey = opened.caseKeyOf()
                    .apply(reference)
                    .orElseThrow(() -> new CannotStart("There is no request " + reference + " on this node."));
            var retention = Retention.of(opened.vault(), clock);
            return Boolean.TRUE.equals(opened.vault().transaction().execute(_ -> doing.with(retention, caseKey)));
        });
    }

    private interface Telling {
        String done();
    }

    private int refusing(Telling telling) {
        try {
            var out = command.commandLine().getOut();
            out.println(telling.done());
            out.flush();
            return 0;
        } catch (KeyRefused | NotOpened refused) {
            throw new CannotStart(String.valueOf(refused.getMessage()), refused);
        }
    }

    private static Path folder(@Nullable Path home) {
        return home == null ? Path.of(System.getProperty("user.home"), ".comity") : home;
    }
}
