package org.comity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Tells those who ask apart without keeping who they are: by a digest of their address under a key that
/// this node draws at its start, and that never leaves its memory. Nobody can work the address out from it
/// afterwards, nor this node.
@Component
public class Askers {

    private static final String MAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final WebSettings settings;
    private final SecretKeySpec key;

    Askers(WebSettings settings) {
        this.settings = settings;
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, MAC);
    }

    /// Empty where the web server before the node does not say who asks.
    public Optional<String> apart(HttpServletRequest request) {
        return Optional.ofNullable(settings.clientAddressHeader())
                .map(request::getHeader)
                .flatMap(ClientAddress::in)
                .map(address -> digest(address.text()));
    }

    private String digest(String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java platform has HMAC with SHA-256", absent);
        }
    }
}
