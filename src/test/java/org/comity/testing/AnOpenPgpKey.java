package org.comity.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.generators.X25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.X25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;
import org.jspecify.annotations.Nullable;

/// A key pair of OpenPGP (Ed25519, X25519), made for a test.
public final class AnOpenPgpKey {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PGPSecretKeyRing ring;

    private AnOpenPgpKey(PGPSecretKeyRing ring) {
        this.ring = ring;
    }

    /// One that encrypts and never expires.
    public static AnOpenPgpKey madeAt(Instant made) {
        return new AnOpenPgpKey(ring(made, null, true));
    }

    public static AnOpenPgpKey expiring(Instant made, Duration after) {
        return new AnOpenPgpKey(ring(made, after, true));
    }

    public static AnOpenPgpKey forSigningOnly(Instant made) {
        return new AnOpenPgpKey(ring(made, null, false));
    }

    /// A primary key with a part for encryption that another key bound: nobody said that it belongs here.
    public static AnOpenPgpKey foreignSubkey(Instant made) {
        var own = ring(made, null, false);
        var foreign = ring(made, null, true).getSecretKeys();
        foreign.next();
        return new AnOpenPgpKey(PGPSecretKeyRing.insertSecretKey(own, foreign.next()));
    }

    /// One that signs and encrypts by RSA.
    public static AnOpenPgpKey ofRsa(Instant made, int bits) {
        try {
            var generator = new RSAKeyPairGenerator();
            generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65_537), RANDOM, bits, 12));
            var primary = new BcPGPKeyPair(
                    PublicKeyPacket.VERSION_4,
                    PublicKeyAlgorithmTags.RSA_GENERAL,
                    generator.generateKeyPair(),
                    Date.from(made));
            var flags = new PGPSignatureSubpacketGenerator();
            flags.setKeyFlags(true, KeyFlags.CERTIFY_OTHER | KeyFlags.ENCRYPT_COMMS);
            return new AnOpenPgpKey(generator(primary, flags).generateSecretKeyRing());
        } catch (PGPException failed) {
            throw new AssertionError(failed);
        }
    }

    private static PGPKeyRingGenerator generator(PGPKeyPair primary, PGPSignatureSubpacketGenerator flags)
            throws PGPException {
        return new PGPKeyRingGenerator(
                PGPSignature.POSITIVE_CERTIFICATION,
                primary,
                "Example <example@office.example>",
                new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                flags.generate(),
                null,
                new BcPGPContentSignerBuilder(primary.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
                null);
    }

    private static PGPSecretKeyRing ring(Instant made, @Nullable Duration lasting, boolean encrypting) {
        try {
            var primary = primary(made);
            var flags = new PGPSignatureSubpacketGenerator();
            flags.setKeyFlags(true, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA);
            if (lasting != null) {
                flags.setKeyExpirationTime(true, lasting.toSeconds());
            }
            var generator = generator(primary, flags);
            if (encrypting) {
                var encrypts = new PGPSignatureSubpacketGenerator();
                encrypts.setKeyFlags(true, KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE);
                generator.addSubKey(forEncryption(made), encrypts.generate(), null);
            }
            return generator.generateSecretKeyRing();
        } catch (PGPException failed) {
            throw new AssertionError(failed);
        }
    }

    private static PGPKeyPair primary(Instant made) throws PGPException {
        var generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(RANDOM));
        return new BcPGPKeyPair(
                PublicKeyPacket.VERSION_4,
                PublicKeyAlgorithmTags.EDDSA_LEGACY,
                generator.generateKeyPair(),
                Date.from(made));
    }

    private static PGPKeyPair forEncryption(Instant made) throws PGPException {
        var generator = new X25519KeyPairGenerator();
        generator.init(new X25519KeyGenerationParameters(RANDOM));
        return new BcPGPKeyPair(
                PublicKeyPacket.VERSION_4, PublicKeyAlgorithmTags.ECDH, generator.generateKeyPair(), Date.from(made));
    }

    public String publicKey() {
        return armored(out -> ring.toCertificate().encode(out));
    }

    public String privateKey() {
        return armored(ring::encode);
    }

    private interface Writing {
        void to(ArmoredOutputStream out) throws IOException;
    }

    private static String armored(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var armor = ArmoredOutputStream.builder().build(bytes)) {
            writing.to(armor);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    public String fingerprint() {
        return HexFormat.of().withUpperCase().formatHex(ring.getPublicKey().getFingerprint());
    }

    /// What an encrypted block says, checked for integrity.
    public String decrypt(byte[] armored) throws IOException, PGPException {
        var objects = new BcPGPObjectFactory(PGPUtil.getDecoderStream(new ByteArrayInputStream(armored)));
        var encrypted = (PGPPublicKeyEncryptedData) ((PGPEncryptedDataList) objects.nextObject()).get(0);
        var secret = ring.getSecretKey(encrypted.getKeyIdentifier().getKeyId());
        var key = secret.extractPrivateKey(
                new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(new char[0]));
        var clear = encrypted.getDataStream(new BcPublicKeyDataDecryptorFactory(key));
        var literal = (PGPLiteralData) new BcPGPObjectFactory(clear).nextObject();
        var words = new String(literal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!encrypted.verify()) {
            throw new AssertionError("The block was altered");
        }
        return words;
    }
}
