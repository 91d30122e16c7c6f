package org.comity.site;

import java.time.Clock;
import java.util.List;
import org.comity.web.Messages;
import org.comity.web.WhatIsNew;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SiteConfiguration {

    @Bean
    OfferingPages offeringPages(Messages messages) {
        return new OfferingPages(messages);
    }

    @Bean
    Newest newest(List<WhatIsNew> tellers, Clock clock) {
        return new Newest(tellers, clock);
    }
}
