package org.comity.audit.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.comity.audit.proof.NoteSignature;
import org.comity.audit.proof.SignedNote;
import org.comity.audit.proof.UnreadableProof;
import org.comity.audit.proof.WitnessKey;

/// Another one's witness, asked over HTTP. What it answers is foreign: limited, and believed only when its key signed.
final class HttpWitness {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 16 * 1024;

    /// What came back.
    sealed interface Reply {

        record Cosigned(NoteSignature line) implements Reply {}

        /// The witness has cosigned a log of this size.
        record Knows(long size) implements Reply {}

        /// It does not cosign; the sentence says why, for the operator.
        record Refused(String why) implements Reply {}

        /// No answer, or none that can be understood: tried again later.
        record Silent(String why) implements Reply {}
    }

    private final WitnessKey key;
    private final URI address;
    private final HttpClient http;

    HttpWitness(WitnessKey key, URI address, HttpClient http) {
        this.key = key;
        this.address = URI.create(address.toString().replaceFirst("/$", "") + "/add-checkpoint");
        this.http = http;
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Reply submit(Submission submission) throws InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(submission.text(), StandardCharsets.UTF_8))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                var text = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return reply(response.statusCode(), text, submission.note());
            }
        } catch (IOException unreachable) {
            return new Reply.Silent("it does not answer: " + unreachable.getMessage());
        }
    }

    private Reply reply(int status, String text, SignedNote note) {
        return switch (status) {
            case 200 ->
                cosignature(text, note)
                        .<Reply>map(Reply.Cosigned::new)
                        .orElseGet(() -> new Reply.Silent("its answer carries no cosignature by its key"));
            case 409 ->
                text.strip().matches("0|[1-9][0-9]{0,17}")
                        ? new Reply.Knows(Long.parseLong(text.strip()))
                        : new Reply.Silent("its answer names no size");
            case 422 -> new Reply.Refused("it says that this log did not grow from the one it cosigned");
            case 403 -> new Reply.Refused("it does not know this log's key");
            case 404 -> new Reply.Refused("it does not know this log");
            default -> new Reply.Silent("it answers with status " + status);
        };
    }

    private Optional<NoteSignature> cosignature(String text, SignedNote note) {
        try {
            return text.lines()
                    .map(NoteSignature::parse)
                    .filter(line -> key.cosigned(note.text(), line))
                    .findFirst();
        } catch (UnreadableProof malformed) {
            return Optional.empty();
        }
    }
}
