package org.comity.audit.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.comity.audit.proof.VerifierKey;
import org.comity.audit.proof.WitnessKey;
import org.comity.vocabulary.KeyFile;

/// A witness that answers on 127.0.0.1: `POST /add-checkpoint` as C2SP tlog-witness says, `GET /vkey` for its key.
public final class WitnessServer implements AutoCloseable {

    private static final String SIZE = "text/x.tlog.size";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Witness witness;
    private final WitnessKey key;

    private WitnessServer(HttpServer server, Witness witness, WitnessKey key) {
        this.server = server;
        this.witness = witness;
        this.key = key;
    }

    /// @param folder keeps the key and what was cosigned; made if it is not there
    /// @param name the witness's name, by custom its address without `https://`
    /// @param logs whose checkpoints it cosigns
    /// @throws IOException when the port is taken
    public static WitnessServer start(
            Path folder, String name, Collection<VerifierKey> logs, int port, Clock clock, SecureRandom random)
            throws IOException {
        var key = CosigningKey.open(new KeyFile(folder.resolve("witness.key")), name, random);
        var witness = new Witness(key, logs, new WitnessMemory(folder.resolve("cosigned")), clock);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var started = new WitnessServer(HttpServer.create(address, 0), witness, key.witnessKey());
        started.serve();
        return started;
    }

    public WitnessKey key() {
        return key;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void serve() {
        server.setExecutor(threads);
        server.createContext("/add-checkpoint", this::addCheckpoint);
        server.createContext("/vkey", exchange -> answer(exchange, 200, TEXT, key + "\n"));
        server.start();
    }

    private void addCheckpoint(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            answer(exchange, 405, TEXT, "POST only\n");
            return;
        }
        var body = exchange.getRequestBody().readNBytes(Submission.MOST_CHARACTERS + 1);
        if (body.length > Submission.MOST_CHARACTERS) {
            answer(exchange, 413, TEXT, "Too long\n");
            return;
        }
        switch (witness.addCheckpoint(new String(body, StandardCharsets.UTF_8))) {
            case Witness.Answer.Cosigned(var line) -> answer(exchange, 200, TEXT, line.line());
            case Witness.Answer.Conflict(var size) -> answer(exchange, 409, SIZE, size + "\n");
            case Witness.Answer.UnknownLog _ -> answer(exchange, 404, TEXT, "Not a log of this witness\n");
            case Witness.Answer.NotSigned _ -> answer(exchange, 403, TEXT, "Not signed by the log\n");
            case Witness.Answer.Inconsistent _ -> answer(exchange, 422, TEXT, "The proof does not hold\n");
            case Witness.Answer.Malformed _ -> answer(exchange, 400, TEXT, "Not a submission\n");
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
