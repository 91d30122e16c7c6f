package org.comity.identity.web;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// A passkey that cannot be added is refused, 422 for its name, 409 where a hardware-bound one is needed
/// and 400 for all else: no failure of ours.
class PasskeyRefusals extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (NamedPasskeys.Misnamed misnamed) {
            response.sendError(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        } catch (KeyRules.NotHardwareBound unattested) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        } catch (WebAuthnException refused) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
