package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.comity.identity.Person;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Signs a person in without a passkey. Call it only once something else has proven who they are.
@Component
class SigningIn {

    private final SessionAuthenticationStrategy renewal;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SigningIn(SessionAuthenticationStrategy renewal) {
        this.renewal = renewal;
    }

    /// From this request on the session, renewed as with every sign-in, is the person's.
    void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                person.id().toString(), null, List.of(new SimpleGrantedAuthority("PERSON")));
        renewal.onAuthentication(authentication, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
