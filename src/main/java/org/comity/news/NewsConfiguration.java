package org.comity.news;

import java.time.Clock;
import org.comity.audit.AuditTrail;
import org.comity.identity.Access;
import org.comity.identity.FreshTouch;
import org.comity.news.store.NewsStore;
import org.comity.news.usecase.KeepingNews;
import org.comity.news.usecase.NewsAccess;
import org.comity.news.usecase.NewsInMemory;
import org.comity.news.usecase.NewsIsNew;
import org.comity.news.usecase.OfferingNews;
import org.comity.node.NodeSettings;
import org.comity.web.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

@Configuration
class NewsConfiguration {

    @Bean
    NewsStore newsStore(JdbcClient database, ObjectMapper json, NodeSettings node) {
        return new NewsStore(database, json, node.demonstration());
    }

    @Bean
    NewsInMemory newsInMemory(NewsStore store) {
        return new NewsInMemory(store);
    }

    @Bean
    NewsAccess newsAccess(Access access) {
        return new NewsAccess(access);
    }

    @Bean
    KeepingNews.Recording recordingNews(AuditTrail audit, NewsStore store, Clock clock) {
        return new KeepingNews.Recording(audit, store, clock);
    }

    @Bean
    KeepingNews keepingNews(
            NewsInMemory news,
            NewsAccess access,
            FreshTouch touch,
            KeepingNews.Recording recording,
            ApplicationEventPublisher events) {
        return new KeepingNews(news, access, touch, recording, events);
    }

    @Bean
    OfferingNews offeringNews(NewsInMemory news, Messages messages) {
        return new OfferingNews(news, messages);
    }

    @Bean
    NewsIsNew newsIsNew(NewsInMemory news, Messages messages) {
        return new NewsIsNew(news, messages);
    }
}
