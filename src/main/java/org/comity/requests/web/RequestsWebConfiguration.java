package org.comity.requests.web;

import java.time.Clock;
import org.comity.directory.ContactDirectory;
import org.comity.library.Interpretations;
import org.comity.requests.Requests;
import org.comity.requests.ToldOthers;
import org.comity.requests.usecase.ActingOnRequest;
import org.comity.requests.usecase.ReleasingRequest;
import org.comity.requests.usecase.SendingRequest;
import org.comity.treaties.StateNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RequestsWebConfiguration {

    @Bean
    RequestPages requestPages(
            Requests requests,
            ToldOthers told,
            StateNames names,
            ContactDirectory directory,
            Interpretations library,
            Clock clock) {
        return new RequestPages(requests, told, names, directory, library, clock);
    }

    @Bean
    Deeds deeds(ActingOnRequest acting, SendingRequest sending, ReleasingRequest releasing) {
        return new Deeds(acting, sending, releasing);
    }
}
