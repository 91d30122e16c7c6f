package org.comity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a form or a question whose bytes are no UTF-8 or whose escapes are broken, before anything else reads it.
///
/// A form with a file is left to [Uploads]: its fields have no escapes, and reading one reads the file.
///
/// Left to the server, it would be refused deeper inside, and what was typed would be written to the log.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BrokenEscapes extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = Uploads.carriesFiles(request) ? HttpServletResponse.SC_OK : refusal(request);
        if (refusal == HttpServletResponse.SC_OK) {
            chain.doFilter(request, response);
        } else if (!response.isCommitted()) {
            // Otherwise whoever began the form has gone, and there is nobody to answer.
            response.sendError(refusal);
        }
    }

    /// The status to refuse with, or 200 when all can be read.
    private static int refusal(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return HttpServletResponse.SC_OK;
        } catch (InvalidParameterException unreadable) {
            return unreadable.getErrorCode();
        }
    }
}
