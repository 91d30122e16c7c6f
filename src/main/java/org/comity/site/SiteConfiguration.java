package org.comity.site;

import org.comity.web.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SiteConfiguration {

    @Bean
    OfferingPages offeringPages(Messages messages) {
        return new OfferingPages(messages);
    }
}
