package org.comity.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A token of SoftHSM, the PKCS#11 token in software that Debian brings as `softhsm2`; `.ci/run` installs it.
///
/// Its settings lie where the environment variable `SOFTHSM2_CONF` says, which the build sets for the tests.
record ASoftToken(Path library, long slot) {

    static final String PIN = "271828";

    private static final int NUMBER = 16;
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/libsofthsm2.so"));

    /// SoftHSM looks for tokens once in the life of a process, so they are all made before it does.
    private static final class Made {
        static final Deque<ASoftToken> TOKENS = make();

        private static Deque<ASoftToken> make() {
            try {
                configure();
                var made = new ArrayDeque<ASoftToken>();
                for (var i = 0; i < NUMBER; i++) {
                    made.add(one("test-" + ProcessHandle.current().pid() + "-" + i));
                }
                return made;
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /// A new token, with no key in it.
    static ASoftToken made() {
        return Made.TOKENS.remove();
    }

    private static ASoftToken one(String label) throws IOException, InterruptedException {
        var library = LIBRARIES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "This test needs SoftHSM (Debian: softhsm2); .ci/run installs it. Looked for " + LIBRARIES));
        var said = run("softhsm2-util", "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "314159");
        var slot = Pattern.compile("slot ([0-9]+)").matcher(said);
        if (!slot.find()) {
            throw new AssertionError("softhsm2-util said: " + said);
        }
        return new ASoftToken(library, Long.parseLong(slot.group(1)));
    }

    private static void configure() throws IOException {
        var where = System.getenv("SOFTHSM2_CONF");
        if (where == null) {
            throw new AssertionError("SOFTHSM2_CONF is not set; the build sets it in pom.xml");
        }
        var file = Path.of(where);
        var tokens = Files.createDirectories(file.resolveSibling("tokens"));
        Files.writeString(
                file, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(said);
        }
        return said;
    }

    Pkcs11Settings settings(@Nullable Pin pin) {
        return new Pkcs11Settings(library, slot, "comity-master", null, pin);
    }
}
