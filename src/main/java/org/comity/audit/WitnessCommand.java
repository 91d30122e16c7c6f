package org.comity.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.VerifierKey;
import org.comity.audit.witness.WitnessServer;
import org.comity.vocabulary.KeyRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `comity witness`: cosigns checkpoints of other nodes' logs, and of none that went back or shows others something
/// else. Runs until it is stopped.
@Command(
        name = "witness",
        description = "Cosigns the checkpoints of other nodes' records, on 127.0.0.1.",
        mixinStandardHelpOptions = true)
public final class WitnessCommand implements Callable<Integer> {

    private final Clock clock;
    private final SecureRandom random;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            required = true,
            description = "Keeps the witness's key and what it cosigned. Losing it means a new witness.")
    private Path folder = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "The witness's name, by custom its address without https://. Never changes.")
    private String name = "";

    @Option(
            names = "--log",
            paramLabel = "VKEY|FILE",
            required = true,
            description = "The verifier key of a log to cosign, or a file with it; repeat it for several.")
    private List<String> logs = List.of();

    @Option(names = "--port", paramLabel = "PORT", description = "Port on 127.0.0.1 (default: ${DEFAULT-VALUE}).")
    private int port = 8090;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public WitnessCommand(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var server = WitnessServer.start(folder, name, keys(), port, clock, random)) {
            var out = spec.commandLine().getOut();
            out.println("The witness is ready: " + server.address() + "  (stop it with Ctrl-C)");
            out.println("Its key: " + server.key());
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException | IllegalArgumentException | KeyRefused refused) {
            throw new ParameterException(
                    spec.commandLine(), "The witness cannot start: " + refused.getMessage(), refused);
        }
    }

    private List<VerifierKey> keys() throws IOException {
        var keys = new ArrayList<VerifierKey>();
        for (var log : logs) {
            try {
                keys.add(VerdictReport.publishedKey(log));
            } catch (UnreadableProof wrong) {
                throw new ParameterException(spec.commandLine(), "--log: " + wrong.getMessage(), wrong);
            }
        }
        return keys;
    }
}
