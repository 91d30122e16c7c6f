package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.comity.web.Views;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/// Leads a visitor to the sign-in page, and afterwards back to the page they wanted; programs get a plain 401.
@Component
class SignInEntrance implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var signIn = "/" + Views.languageOf(request).code() + "/sign-in";
        response.sendRedirect("GET".equals(request.getMethod()) ? signIn + "?next=" + wanted(request) : signIn);
    }

    private static String wanted(HttpServletRequest request) {
        var query = request.getQueryString();
        var whole = request.getRequestURI() + (query == null ? "" : "?" + query);
        return URLEncoder.encode(whole, StandardCharsets.UTF_8);
    }
}
