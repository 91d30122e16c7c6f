package org.comity.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.vocabulary.Sha256;
import tools.jackson.databind.json.JsonMapper;

/// Adds a [SoftwareKey] over HTTP as a browser would, with whatever the key says about itself.
///
/// @param certified the model in the certificate
/// @param model the model the key itself names
/// @param synced whether it says that it can be copied to other devices
/// @param maker whose certificate comes with it
/// @param until how long the certificate is good
/// @param format `packed`, `self` (no certificate), `forged` (a certificate that did not sign) or `none`
public record Attesting(UUID certified, UUID model, boolean synced, Maker maker, Instant until, String format) {

    /// The model on the shared node's list.
    public static final UUID LISTED = UUID.fromString("5eed5eed-0000-4000-8000-00c0117ab1e5");

    private static final int ATTESTED_DATA = 0x40;
    private static final int BACKUP_ELIGIBLE = 0x08;
    private static final Instant FAR = Instant.parse("2040-01-01T00:00:00Z");

    /// A key as the operator wants it.
    public static Attesting right() {
        return new Attesting(LISTED, LISTED, false, Maker.TRUSTED, FAR, "packed");
    }

    public Attesting by(Maker other) {
        return new Attesting(certified, model, synced, other, until, format);
    }

    public Attesting ofModel(UUID other) {
        return new Attesting(other, other, synced, maker, until, format);
    }

    public Attesting certifiedAs(UUID other) {
        return new Attesting(other, model, synced, maker, until, format);
    }

    public Attesting copied() {
        return new Attesting(certified, model, true, maker, until, format);
    }

    public Attesting certifiedUntil(Instant end) {
        return new Attesting(certified, model, synced, maker, end, format);
    }

    public Attesting bySelf() {
        return new Attesting(certified, model, synced, maker, until, "self");
    }

    public Attesting signedBySelf() {
        return new Attesting(certified, model, synced, maker, until, "forged");
    }

    public Attesting sayingNothing() {
        return new Attesting(certified, model, synced, maker, until, "none");
    }

    /// The settings of the shared node: one model, one maker.
    static Map<String, Object> settings() {
        try {
            var folder = TestNode.freshFolder("attestation");
            var models = Files.writeString(
                    folder.resolve("authenticators.txt"), "# What we trust\n\n" + LISTED + " # Demonstration Key 1\n");
            var roots = Files.createDirectory(folder.resolve("roots"));
            Files.writeString(roots.resolve("maker.pem"), Maker.TRUSTED.rootAsPem());
            return Map.of(
                    "comity.identity.attestation.authenticators", models.toString(),
                    "comity.identity.attestation.roots", roots.toString());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /// What the node asks of a browser that makes a key.
    public static String options(Http person) {
        return person.json("POST", "/webauthn/register/options", null).body();
    }

    public Http.Reply add(SoftwareKey key, Http person) {
        var challenge =
                JsonMapper.shared().readTree(options(person)).get("challenge").asString();
        var client = "{\"type\":\"webauthn.create\",\"challenge\":\"" + challenge + "\",\"origin\":\""
                + TestNode.address() + "\",\"crossOrigin\":false}";
        var clientData = client.getBytes(UTF_8);
        return person.json("POST", "/webauthn/register", """
                {"publicKey": {"label": "Security key", "credential": {"id": "%1$s", "rawId": "%1$s",
                 "response": {"attestationObject": "%2$s", "clientDataJSON": "%3$s", "transports": ["usb"]},
                 "type": "public-key", "clientExtensionResults": {}, "authenticatorAttachment": "cross-platform"}}}
                """.formatted(
                        key.credential(), SoftwareKey.text(object(key, clientData)), SoftwareKey.text(clientData)));
    }

    private byte[] object(SoftwareKey key, byte[] clientData) {
        var flags = SoftwareKey.PRESENT | SoftwareKey.VERIFIED | ATTESTED_DATA | (synced ? BACKUP_ELIGIBLE : 0);
        var data = key.authenticatorData(flags, Maker.bytes(model));
        var bytes = new ByteArrayOutputStream();
        bytes.write(0xA3);
        bytes.writeBytes(text("fmt"));
        bytes.writeBytes(text(format.equals("none") ? "none" : "packed"));
        bytes.writeBytes(text("attStmt"));
        bytes.writeBytes(statement(key, data, clientData));
        bytes.writeBytes(text("authData"));
        bytes.writeBytes(bytes(data));
        return bytes.toByteArray();
    }

    private byte[] statement(SoftwareKey key, byte[] data, byte[] clientData) {
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(data);
        signed.writeBytes(Sha256.of(clientData).bytes());
        return switch (format) {
            case "none" -> new byte[] {(byte) 0xA0};
            case "self" -> statement(Maker.sign(key.keys().getPrivate(), signed.toByteArray()), List.of());
            case "forged" ->
                statement(
                        Maker.sign(key.keys().getPrivate(), signed.toByteArray()),
                        List.of(maker.batchCertificate(certified, until)));
            default -> statement(maker.sign(signed.toByteArray()), List.of(maker.batchCertificate(certified, until)));
        };
    }

    private static byte[] statement(byte[] signature, List<byte[]> certificates) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(certificates.isEmpty() ? 0xA2 : 0xA3);
        bytes.writeBytes(text("alg"));
        bytes.write(0x26);
        bytes.writeBytes(text("sig"));
        bytes.writeBytes(bytes(signature));
        if (!certificates.isEmpty()) {
            bytes.writeBytes(text("x5c"));
            bytes.write(0x80 + certificates.size());
            certificates.forEach(certificate -> bytes.writeBytes(bytes(certificate)));
        }
        return bytes.toByteArray();
    }

    /// CBOR (RFC 8949): a text of at most 23 characters.
    private static byte[] text(String value) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(0x60 + value.length());
        bytes.writeBytes(value.getBytes(US_ASCII));
        return bytes.toByteArray();
    }

    /// CBOR: bytes, their number in two bytes.
    private static byte[] bytes(byte[] value) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(0x59);
        bytes.write(value.length >> 8);
        bytes.write(value.length);
        bytes.writeBytes(value);
        return bytes.toByteArray();
    }
}
