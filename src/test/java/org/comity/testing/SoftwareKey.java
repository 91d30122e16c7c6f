package org.comity.testing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// A passkey made of software, without a browser: signs what a browser would sign, and what none would.
public final class SoftwareKey {

    public static final int PRESENT = 0x01;
    public static final int VERIFIED = 0x04;

    private static final byte[] COSE_P256 = {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20};
    private static final byte[] COSE_Y = {0x22, 0x58, 0x20};
    private static final int COORDINATE = 32;
    private static final Pattern CHALLENGE = Pattern.compile("data-challenge=\"([^\"]+)\"");
    private static final int MODEL = 16;

    private final KeyPair keys;
    private final byte[] id;
    private long counter;

    private SoftwareKey(KeyPair keys, byte[] id) {
        this.keys = keys;
        this.id = id;
    }

    public static SoftwareKey make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var id = new byte[32];
            new SecureRandom().nextBytes(id);
            return new SoftwareKey(generator.generateKeyPair(), id);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /// The id, base64url.
    public String credential() {
        return text(id);
    }

    public KeyPair keys() {
        return keys;
    }

    /// The public key as COSE writes it (RFC 9052, section 7).
    public byte[] cose() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(COSE_P256);
        bytes.writeBytes(coordinate(point.getAffineX()));
        bytes.writeBytes(COSE_Y);
        bytes.writeBytes(coordinate(point.getAffineY()));
        return bytes.toByteArray();
    }

    private static byte[] coordinate(BigInteger value) {
        var bytes = value.toByteArray();
        var padded = new byte[COORDINATE];
        var length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, padded, COORDINATE - length, length);
        return padded;
    }

    /// Makes the key one of a person's, as if it had been registered.
    public SoftwareKey of(PersonId person, JdbcClient database) {
        var owner = text(
                Sha256.of(person.toString().getBytes(StandardCharsets.UTF_8)).bytes());
        database.sql(
                        "INSERT INTO user_entities (id, name, display_name) VALUES (:id, :name, :name) ON CONFLICT DO NOTHING")
                .param("id", owner)
                .param("name", person.toString())
                .update();
        database.sql("""
                        INSERT INTO user_credentials (credential_id, user_entity_user_id, public_key, signature_count,
                            uv_initialized, backup_eligible, authenticator_transports, public_key_credential_type,
                            backup_state, attestation_object, attestation_client_data_json, created, last_used, label)
                        SELECT :credential, id, :key, 0, true, false, 'internal', 'public-key', false, :attestation,
                            :client, now(), now(), 'Software key' FROM user_entities WHERE name = :name
                        """)
                .param("credential", credential())
                .param("key", cose())
                .param("attestation", attestation())
                .param("client", "{\"type\":\"webauthn.create\"}".getBytes(StandardCharsets.UTF_8))
                .param("name", person.toString())
                .update();
        return this;
    }

    /// An attestation object that attests nothing (WebAuthn, section 8.7).
    private byte[] attestation() {
        var data = authenticatorData(PRESENT | VERIFIED | 0x40, new byte[MODEL]);
        var bytes = new ByteArrayOutputStream();
        bytes.write(0xA3);
        bytes.writeBytes("cfmtdnonegattStmt".getBytes(StandardCharsets.US_ASCII));
        bytes.write(0xA0);
        bytes.writeBytes("hauthDataX".getBytes(StandardCharsets.US_ASCII));
        bytes.write(data.length);
        bytes.writeBytes(data);
        return bytes.toByteArray();
    }

    /// What an authenticator says of a key it has just made (WebAuthn, section 6.1).
    byte[] authenticatorData(int flags, byte[] model) {
        var cose = cose();
        return ByteBuffer.allocate(COORDINATE + 1 + Integer.BYTES + MODEL + Short.BYTES + id.length + cose.length)
                .put(Sha256.of(TestNode.address().getHost().getBytes(StandardCharsets.UTF_8))
                        .bytes())
                .put((byte) flags)
                .putInt(0)
                .put(model)
                .putShort((short) id.length)
                .put(id)
                .put(cose)
                .array();
    }

    /// Adds the key to the account of a session over HTTP, as a browser would.
    public Http.Reply register(Http session) {
        var options = session.json("POST", "/webauthn/register/options", null);
        if (options.status() != 200) {
            return options;
        }
        var challenge =
                new JsonMapper().readTree(options.body()).get("challenge").asString();
        var client = "{\"type\":\"webauthn.create\",\"challenge\":\"" + challenge + "\",\"origin\":\""
                + TestNode.address() + "\",\"crossOrigin\":false}";
        return session.json("POST", "/webauthn/register", """
                {"publicKey": {"credential": {"id": "%s", "rawId": "%s", "type": "public-key",
                   "response": {"attestationObject": "%s", "clientDataJSON": "%s", "transports": ["internal"]},
                   "clientExtensionResults": {}, "authenticatorAttachment": "platform"}, "label": "Software key"}}
                """.formatted(
                credential(), credential(), text(attestation()), text(client.getBytes(StandardCharsets.UTF_8))));
    }

    /// Touches the key for what a page shows, and sends the form once more.
    public Http.Reply confirm(Http session, String path, Map<String, String> form) {
        var page = session.post(path, form);
        var challenge = CHALLENGE.matcher(page.body());
        if (!challenge.find()) {
            return page;
        }
        var node = TestNode.address();
        var signed = sign(challenge.group(1), node.toString(), node.getHost(), PRESENT | VERIFIED);
        var touched = new HashMap<>(form);
        touched.putAll(signed.touch(Touch.demand(page)));
        return session.post(path, touched);
    }

    /// Signs in over HTTP, as a browser would.
    public Http.Reply signIn(Http visitor) {
        return signIn(visitor, TestNode.address());
    }

    /// The same at a node that a test or bench started for itself.
    public Http.Reply signIn(Http visitor, URI node) {
        return visitor.json(
                "POST",
                "/login/webauthn",
                sign(challengeFor(visitor), node.toString(), node.getHost(), PRESENT | VERIFIED)
                        .signIn());
    }

    /// The challenge of a sign-in that begins.
    public static String challengeFor(Http visitor) {
        var options =
                visitor.json("POST", "/webauthn/authenticate/options", null).body();
        return new JsonMapper().readTree(options).get("challenge").asString();
    }

    /// An assertion (WebAuthn, section 6.3.3) with everything under the test's control.
    public Assertion sign(String challenge, String origin, String party, int flags) {
        return sign("webauthn.get", challenge, origin, party, flags);
    }

    public Assertion sign(String type, String challenge, String origin, String party, int flags) {
        var client = "{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                + "\",\"crossOrigin\":false}";
        var clientData = client.getBytes(StandardCharsets.UTF_8);
        var data = ByteBuffer.allocate(COORDINATE + 1 + Integer.BYTES)
                .put(Sha256.of(party.getBytes(StandardCharsets.UTF_8)).bytes())
                .put((byte) flags)
                .putInt((int) ++counter)
                .array();
        try {
            var signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(keys.getPrivate());
            signer.update(data);
            signer.update(Sha256.of(clientData).bytes());
            return new Assertion(credential(), text(data), text(clientData), text(signer.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What comes back from a ceremony, base64url.
    public record Assertion(String credential, String authenticatorData, String clientData, String signature) {

        /// The fields of a form that carries a touch.
        public Map<String, String> touch(String demand) {
            return Map.of(
                    "touch", demand,
                    "touch-credential", credential,
                    "touch-authenticator", authenticatorData,
                    "touch-client", clientData,
                    "touch-signature", signature);
        }

        /// The body of a sign-in.
        public String signIn() {
            return """
                    {"id": "%s", "rawId": "%s", "response": {"authenticatorData": "%s", "clientDataJSON": "%s",
                     "signature": "%s"}, "credType": "public-key", "clientExtensionResults": {},
                     "authenticatorAttachment": "platform"}
                    """.formatted(credential, credential, authenticatorData, clientData, signature);
        }
    }

    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
