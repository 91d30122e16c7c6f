package org.comity.help.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets nothing behind it see a cookie or a session, nor begin one. Whoever brings a cookie would otherwise
/// be looked up by the framework, in a database that may not be there.
class WithoutSession extends OncePerRequestFilter {

    /// What failed is answered to nobody in particular, too.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Nobody(request), response);
    }

    /// A request of nobody.
    private static final class Nobody extends HttpServletRequestWrapper {

        Nobody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            if (create) {
                throw new IllegalStateException("Help pages begin no session");
            }
            return null;
        }

        @Override
        public @Nullable HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public @Nullable String getRequestedSessionId() {
            return null;
        }

        @Override
        public boolean isRequestedSessionIdValid() {
            return false;
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }
    }
}
