package org.comity.vocabulary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.jspecify.annotations.Nullable;

/// The part of an OpenPGP key that others encrypt to: bound to the primary key by its signature, meant for
/// encryption, not revoked, and the one that lasts longest (RFC 9580, sections 5.2.3 and 10.1).
///
/// @param expires the earlier of its own end and that of the primary key; null for never
public record EncryptionKey(PGPPublicKey key, @Nullable Instant expires) {

    private static final Set<Integer> ALGORITHMS = Set.of(
            PublicKeyAlgorithmTags.RSA_GENERAL,
            PublicKeyAlgorithmTags.RSA_ENCRYPT,
            PublicKeyAlgorithmTags.ECDH,
            PublicKeyAlgorithmTags.X25519);
    private static final int LEAST_RSA_BITS = 2048;
    private static final int VERSION = 4;
    private static final int ENCRYPTS = KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE;

    /// Whether it has ended already is for the caller to say.
    public static Optional<EncryptionKey> of(PGPPublicKeyRing ring) throws PGPException {
        var primary = ring.getPublicKey();
        var ownSignature = newest(ownSignatures(primary));
        if (primary.getVersion() != VERSION || primary.hasRevocation() || ownSignature.isEmpty()) {
            return Optional.empty();
        }
        var primaryEnd = end(primary, ownSignature.get());
        var found = new ArrayList<EncryptionKey>();
        for (var key : ring) {
            var bound = key.isMasterKey() ? ownSignature : newest(bindings(primary, key));
            if (bound.isPresent() && strong(key) && !key.hasRevocation() && meantForEncryption(bound.get())) {
                found.add(new EncryptionKey(key, earlier(primaryEnd, end(key, bound.get()))));
            }
        }
        return found.stream().max(Comparator.comparing(part -> part.expires() == null ? Instant.MAX : part.expires()));
    }

    /// What it encrypts with, such as `RSA 3072` or `X25519`.
    public String algorithm() {
        return switch (key.getAlgorithm()) {
            case PublicKeyAlgorithmTags.ECDH -> "ECDH " + key.getBitStrength();
            case PublicKeyAlgorithmTags.X25519 -> "X25519";
            default -> "RSA " + key.getBitStrength();
        };
    }

    private static boolean strong(PGPPublicKey key) {
        var rsa = key.getAlgorithm() == PublicKeyAlgorithmTags.RSA_GENERAL
                || key.getAlgorithm() == PublicKeyAlgorithmTags.RSA_ENCRYPT;
        return ALGORITHMS.contains(key.getAlgorithm()) && (!rsa || key.getBitStrength() >= LEAST_RSA_BITS);
    }

    private static boolean meantForEncryption(PGPSignature signature) {
        var flags = signature.getHashedSubPackets().getKeyFlags();
        return flags == 0 || (flags & ENCRYPTS) != 0;
    }

    /// What the primary key says of itself: with a name, or without one.
    private static List<PGPSignature> ownSignatures(PGPPublicKey primary) throws PGPException {
        var own = new ArrayList<PGPSignature>();
        for (var names = primary.getRawUserIDs(); names.hasNext(); ) {
            var name = names.next();
            for (var all = primary.getSignaturesForID(name); all != null && all.hasNext(); ) {
                var signature = all.next();
                if (certifies(signature) && begun(signature, primary).verifyCertification(name, primary)) {
                    own.add(signature);
                }
            }
        }
        for (var all = primary.getSignaturesOfType(PGPSignature.DIRECT_KEY); all.hasNext(); ) {
            var signature = all.next();
            if (signature.getKeyID() == primary.getKeyID()
                    && begun(signature, primary).verifyCertification(primary)) {
                own.add(signature);
            }
        }
        return own.stream()
                .filter(signature -> signature.getKeyID() == primary.getKeyID())
                .toList();
    }

    private static boolean certifies(PGPSignature signature) {
        return signature.getSignatureType() >= PGPSignature.DEFAULT_CERTIFICATION
                && signature.getSignatureType() <= PGPSignature.POSITIVE_CERTIFICATION;
    }

    private static List<PGPSignature> bindings(PGPPublicKey primary, PGPPublicKey key) throws PGPException {
        var bindings = new ArrayList<PGPSignature>();
        for (var all = key.getSignaturesOfType(PGPSignature.SUBKEY_BINDING); all.hasNext(); ) {
            var signature = all.next();
            if (signature.getKeyID() == primary.getKeyID()
                    && begun(signature, primary).verifyCertification(primary, key)) {
                bindings.add(signature);
            }
        }
        return bindings;
    }

    private static PGPSignature begun(PGPSignature signature, PGPPublicKey by) throws PGPException {
        signature.init(new BcPGPContentVerifierBuilderProvider(), by);
        return signature;
    }

    private static Optional<PGPSignature> newest(List<PGPSignature> signatures) {
        return signatures.stream().max(Comparator.comparing(PGPSignature::getCreationTime));
    }

    private static @Nullable Instant end(PGPPublicKey key, PGPSignature signature) {
        var seconds = signature.getHashedSubPackets().getKeyExpirationTime();
        return seconds == 0 ? null : key.getCreationTime().toInstant().plusSeconds(seconds);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
