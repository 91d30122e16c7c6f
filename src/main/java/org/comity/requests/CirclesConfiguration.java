package org.comity.requests;

import org.comity.requests.store.CircleStore;
import org.comity.requests.store.MemberStore;
import org.comity.requests.usecase.AskingWhoReads;
import org.comity.requests.usecase.CaseAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the module of clocks asks of this one.
@Configuration
class CirclesConfiguration {

    @Bean
    CaseCircles caseCircles(JdbcClient database, MemberStore members, CaseAccess access) {
        return new AskingWhoReads(new CircleStore(database), members, access);
    }
}
