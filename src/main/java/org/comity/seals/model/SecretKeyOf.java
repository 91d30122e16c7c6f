package org.comity.seals.model;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import org.comity.vocabulary.Sensitive;

/// A private key with the chain that vouches for it. Does not print.
public record SecretKeyOf(Sensitive<PrivateKey> key, List<X509Certificate> chain) {

    public SecretKeyOf {
        chain = List.copyOf(chain);
    }

    public static SecretKeyOf of(PrivateKey key, List<X509Certificate> chain) {
        return new SecretKeyOf(Sensitive.of(key), chain);
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }
}
