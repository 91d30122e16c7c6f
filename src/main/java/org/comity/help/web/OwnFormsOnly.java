package org.comity.help.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a form that a page of somebody else sends. Browsers say which page a form comes from (Fetch, section 3.2);
/// what is no browser may say what it likes, and can do no more than a person who types.
class OwnFormsOnly extends OncePerRequestFilter {

    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    private final String own;

    OwnFormsOnly(URI publicAddress) {
        this.own = origin(publicAddress);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var from = request.getHeader(HttpHeaders.ORIGIN);
        // With the referrer withheld, browsers name no origin either: "null" says that it is withheld.
        var foreign = from != null && !from.equals(own) && !(from.equals("null") && ofThisSite(request));
        if (foreign && !CHANGE_NOTHING.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean ofThisSite(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
