package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.comity.identity.Person;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Signs a person in without a passkey. Call it only once something else has proven who they are.
@Component
class SigningIn {

    private static final GrantedAuthority PERSON = new SimpleGrantedAuthority("PERSON");
    private static final GrantedAuthority ELSEWHERE = new SimpleGrantedAuthority("ELSEWHERE");

    private final SessionAuthenticationStrategy renewal;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SigningIn(SessionAuthenticationStrategy renewal) {
        this.renewal = renewal;
    }

    /// From this request on the session, renewed as with every sign-in, is the person's.
    void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        begin(person, List.of(PERSON), request, response);
    }

    /// The same for a person whom an identity provider named: such a session makes no key without a touch.
    void beginElsewhere(Person person, HttpServletRequest request, HttpServletResponse response) {
        begin(person, List.of(PERSON, ELSEWHERE), request, response);
    }

    /// Whether the session began at an identity provider.
    static boolean beganElsewhere(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getAuthorities().contains(ELSEWHERE);
    }

    private void begin(
            Person person,
            List<GrantedAuthority> authorities,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession(true);
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(person.id().toString(), null, authorities);
        renewal.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
