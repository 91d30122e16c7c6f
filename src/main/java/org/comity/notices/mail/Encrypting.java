package org.comity.notices.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;
import org.comity.vocabulary.EncryptionKey;

/// Encrypts a letter to a reader's key: AES-256 with integrity protection, armored (RFC 9580).
final class Encrypting {

    private static final int PART = 1 << 12;

    private final SecureRandom random;

    Encrypting(SecureRandom random) {
        this.random = random;
    }

    byte[] encrypt(byte[] content, EncryptionKey reader, Instant now) throws IOException, PGPException {
        var encryptor = new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .setWithIntegrityPacket(true)
                .setSecureRandom(random);
        var generator = new PGPEncryptedDataGenerator(encryptor);
        generator.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(reader.key()).setSecureRandom(random));
        var result = new ByteArrayOutputStream();
        try (var armor = ArmoredOutputStream.builder().clearHeaders().build(result);
                var encrypted = generator.open(armor, new byte[PART]);
                var literal = new PGPLiteralDataGenerator()
                        .open(encrypted, PGPLiteralData.BINARY, "", content.length, Date.from(now))) {
            literal.write(content);
        }
        return result.toByteArray();
    }
}
