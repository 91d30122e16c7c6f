package org.comity.seals.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.AuthenticatedSafe;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCS12PBEParams;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/// How much reckoning a PKCS#12 file asks for before it opens: each lock in it names its rounds, in the open.
/// Whoever may bring a file must not hold up the node by one.
final class Effort {

    /// Three locks of 600 000 rounds, as cautious programs write them, and room beside.
    private static final BigInteger MOST_ROUNDS = BigInteger.valueOf(3_000_000);

    private Effort() {}

    /// @throws IOException when it is no such file
    static boolean bearable(byte[] file) throws IOException {
        var pfx = Pfx.getInstance(ASN1Primitive.fromByteArray(file));
        var rounds = new ArrayList<BigInteger>();
        if (pfx.getMacData() != null) {
            rounds.add(pfx.getMacData().getIterationCount());
        }
        for (var part : AuthenticatedSafe.getInstance(octets(pfx.getAuthSafe())).getContentInfo()) {
            rounds.addAll(rounds(part));
        }
        return rounds.stream().allMatch(one -> one.signum() >= 0)
                && rounds.stream().reduce(BigInteger.ZERO, BigInteger::add).compareTo(MOST_ROUNDS) <= 0;
    }

    private static List<BigInteger> rounds(ContentInfo part) {
        if (part.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
            return List.of(rounds(EncryptedData.getInstance(part.getContent()).getEncryptionAlgorithm()));
        }
        var found = new ArrayList<BigInteger>();
        for (var each : ASN1Sequence.getInstance(octets(part))) {
            var bag = SafeBag.getInstance(each);
            if (bag.getBagId().equals(PKCSObjectIdentifiers.pkcs8ShroudedKeyBag)) {
                found.add(rounds(
                        EncryptedPrivateKeyInfo.getInstance(bag.getBagValue()).getEncryptionAlgorithm()));
            }
        }
        return found;
    }

    private static BigInteger rounds(AlgorithmIdentifier lock) {
        return lock.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)
                ? PBKDF2Params.getInstance(PBES2Parameters.getInstance(lock.getParameters())
                                .getKeyDerivationFunc()
                                .getParameters())
                        .getIterationCount()
                : PKCS12PBEParams.getInstance(lock.getParameters()).getIterations();
    }

    private static byte[] octets(ContentInfo part) {
        return ASN1OctetString.getInstance(part.getContent()).getOctets();
    }
}
