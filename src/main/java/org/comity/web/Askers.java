package org.comity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells those who ask apart without keeping who they are: by a digest of their address under a key that
/// this node draws at its start, and that never leaves its memory. Nobody can work the address out from it
/// afterwards, nor this node.
@Component
public class Askers {

    private final WebSettings settings;
    private final MemoryKey key = new MemoryKey();

    Askers(WebSettings settings) {
        this.settings = settings;
    }

    /// Empty where the web server before the node does not say who asks.
    public Optional<String> apart(HttpServletRequest request) {
        return Optional.ofNullable(settings.clientAddressHeader())
                .map(request::getHeader)
                .flatMap(ClientAddress::in)
                .map(address -> key.digest(address.text()));
    }
}
