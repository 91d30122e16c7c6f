package org.comity.audit.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A passkey ceremony kept in a statement: somebody was there, verified themselves, and touched for exactly
/// what was shown (WebAuthn Level 3, section 7.2). The challenge is SHA-256(nonce || SHA-256 of what was
/// shown), so the signature is over what the person saw.
///
/// The node checks a touch by this class before it acts, and anybody else with a receipt years later.
public final class TouchProof {

    /// SHA-256 of what was shown, in hexadecimal digits.
    public static final String SHOWN = "touch.shown.sha256";

    /// SHA-256 of the credential's id, as the authority's public page of keys names it.
    public static final String CREDENTIAL = "touch.credential.sha256";

    /// The public key (SubjectPublicKeyInfo). This and what follows are base64url.
    public static final String KEY = "touch.key";

    public static final String NONCE = "touch.nonce";
    public static final String AUTHENTICATOR_DATA = "touch.authenticatorData";
    public static final String CLIENT_DATA = "touch.clientData";
    public static final String SIGNATURE = "touch.signature";

    /// The host name the passkey is bound to.
    public static final String PARTY = "touch.party";

    /// Where the page was, scheme, host and port.
    public static final String ORIGIN = "touch.origin";

    /// Present where no passkey was used: a fictional person on a demonstration node.
    public static final String DEMONSTRATION = "touch.demonstration";

    private static final int LEAST_AUTHENTICATOR_DATA = 37;
    private static final int FLAGS = 32;
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int P256_BITS = 256;
    private static final int LEAST_RSA_BITS = 2048;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private TouchProof() {}

    /// What the browser is asked to sign.
    public static byte[] challenge(byte[] nonce, Sha256 shown) {
        return Sha256.of(nonce, shown.bytes()).bytes();
    }

    /// The first thing wrong with a touch, as a sentence; empty when everything is right.
    ///
    /// @param fields those of a statement, or about to become those of one
    public static Optional<String> flaw(Map<String, String> fields) {
        try {
            return Optional.ofNullable(firstFlaw(fields));
        } catch (IllegalArgumentException | JacksonException | GeneralSecurityException unreadable) {
            return Optional.of("the touch cannot be read: " + unreadable.getMessage());
        }
    }

    private static @Nullable String firstFlaw(Map<String, String> fields) throws GeneralSecurityException {
        var clientData = bytes(fields, CLIENT_DATA);
        var client = JSON.readTree(clientData);
        var authenticatorData = bytes(fields, AUTHENTICATOR_DATA);
        if (!"webauthn.get".equals(text(client, "type"))) {
            return "the ceremony was not one of proving a passkey";
        }
        var challenge = challenge(bytes(fields, NONCE), Sha256.ofHex(field(fields, SHOWN)));
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(challenge).equals(text(client, "challenge"))) {
            return "the challenge is not that of what was shown";
        }
        if (!field(fields, ORIGIN).equals(text(client, "origin"))
                || client.path("crossOrigin").asBoolean(false)) {
            return "the page that asked was of another origin";
        }
        if (authenticatorData.length < LEAST_AUTHENTICATOR_DATA
                || !Arrays.equals(
                        Arrays.copyOf(authenticatorData, Sha256.BYTES),
                        Sha256.of(field(fields, PARTY).getBytes(StandardCharsets.UTF_8))
                                .bytes())) {
            return "the passkey is bound to another host";
        }
        var flags = authenticatorData[FLAGS];
        if ((flags & USER_PRESENT) == 0 || (flags & USER_VERIFIED) == 0) {
            return "the passkey did not verify its user";
        }
        return signed(fields, authenticatorData, clientData) ? null : "the signature is not that of the passkey";
    }

    private static boolean signed(Map<String, String> fields, byte[] authenticatorData, byte[] clientData)
            throws GeneralSecurityException {
        var key = publicKey(bytes(fields, KEY));
        var verifier = Signature.getInstance(algorithm(key));
        verifier.initVerify(key);
        verifier.update(authenticatorData);
        verifier.update(Sha256.of(clientData).bytes());
        try {
            return verifier.verify(bytes(fields, SIGNATURE));
        } catch (SignatureException malformed) {
            return false;
        }
    }

    /// The kind of the key says how it signs, never what comes with the signature.
    private static String algorithm(PublicKey key) throws GeneralSecurityException {
        return switch (key) {
            case ECPublicKey ec when ec.getParams().getOrder().bitLength() == P256_BITS -> "SHA256withECDSA";
            case RSAPublicKey rsa when rsa.getModulus().bitLength() >= LEAST_RSA_BITS -> "SHA256withRSA";
            case EdECPublicKey edwards when edwards.getParams().getName().equals("Ed25519") -> "Ed25519";
            default -> throw new GeneralSecurityException("keys of this kind are not accepted");
        };
    }

    private static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        for (var kind : List.of("EC", "RSA", "Ed25519")) {
            var key = publicKey(encoded, kind);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new GeneralSecurityException("the public key is of no known kind");
    }

    private static Optional<PublicKey> publicKey(byte[] encoded, String kind) throws GeneralSecurityException {
        try {
            return Optional.of(KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (InvalidKeySpecException ofAnotherKind) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }

    private static String field(Map<String, String> fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("its field '" + name + "' is missing");
        }
        return value;
    }

    private static byte[] bytes(Map<String, String> fields, String name) {
        return Base64.getUrlDecoder().decode(field(fields, name));
    }

    /// The line of a verification about a statement's touch; empty for an act that asks for none.
    static Optional<Check> check(Statement statement) {
        return statement.field(SHOWN).map(shown -> check(statement, shown));
    }

    private static Check check(Statement statement, String shown) {
        if (statement.field(DEMONSTRATION).isPresent()) {
            return new Check.NotChecked(
                    Check.Subject.TOUCH,
                    "a demonstration touch: a fictional person pressed a button, no passkey signed");
        }
        return flaw(statement.fields())
                .<Check>map(flaw -> new Check.Failed(Check.Subject.TOUCH, flaw))
                .orElseGet(() -> new Check.Passed(
                        Check.Subject.TOUCH,
                        "the passkey " + statement.field(CREDENTIAL).orElse("")
                                + " verified its user and signed what was shown, SHA-256 " + shown));
    }
}
