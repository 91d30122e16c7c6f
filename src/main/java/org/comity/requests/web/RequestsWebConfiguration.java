package org.comity.requests.web;

import org.comity.requests.usecase.ActingOnRequest;
import org.comity.requests.usecase.SendingRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RequestsWebConfiguration {

    @Bean
    Deeds deeds(ActingOnRequest acting, SendingRequest sending) {
        return new Deeds(acting, sending);
    }
}
