package org.comity.seals.pdf;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.io.Serial;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/// Asks a service to stamp the time of a signature (RFC 3161 over HTTP). After it failed it is left alone for a minute,
/// so that a service that is down does not hold up each request that is sent.
@SuppressWarnings({"serial", "NonSerializableFieldInSerializableClass"}) // DSS wants it serializable; nobody writes it
public final class TimeStamps implements TSPSource {

    @Serial
    private static final long serialVersionUID = 1L;

    static final int MOST_BYTES = 16 * 1024;
    private static final int NONCE_BITS = 64;
    private static final int OK = 200;
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

    private final URI service;
    private final Duration patience;
    private final SecureRandom random;
    private final HttpClient client;
    private final AtomicLong failedAt = new AtomicLong(System.nanoTime() - LEFT_ALONE.toNanos());

    public TimeStamps(URI service, Duration patience, SecureRandom random) {
        this.service = service;
        this.patience = patience;
        this.random = random;
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /// Whether it is worth asking.
    boolean answers() {
        return System.nanoTime() - failedAt.get() >= LEFT_ALONE.toNanos();
    }

    void failed() {
        failedAt.set(System.nanoTime());
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            var asking = new TimeStampRequestGenerator();
            asking.setCertReq(true);
            var asked = asking.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(NONCE_BITS, random));
            var answer = new TimeStampResponse(sent(asked.getEncoded()));
            answer.validate(asked);
            if (answer.getTimeStampToken() == null) {
                throw new DSSException("The service stamps nothing: " + answer.getStatusString());
            }
            return new TimestampBinary(answer.getTimeStampToken().getEncoded());
        } catch (IOException | TSPException refused) {
            throw new DSSException("The service does not answer as RFC 3161 asks: " + refused.getMessage(), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DSSException("Interrupted while the time was stamped", interrupted);
        }
    }

    private byte[] sent(byte[] question) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(service)
                        .timeout(patience)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(BodyPublishers.ofByteArray(question))
                        .build(),
                BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() != OK) {
                throw new IOException("status " + answer.statusCode());
            }
            return body.readNBytes(MOST_BYTES);
        }
    }
}
