package org.comity.guides;

import java.time.Clock;
import java.util.Optional;
import org.comity.audit.AuditTrail;
import org.comity.documents.DocumentPress;
import org.comity.guides.model.ShippedGuides;
import org.comity.guides.paper.MakingLeaflets;
import org.comity.guides.paper.PrintingLeaflets;
import org.comity.guides.store.GuideStore;
import org.comity.guides.usecase.CurrentGuides;
import org.comity.guides.usecase.GuideAccess;
import org.comity.guides.usecase.KeepingGuides;
import org.comity.guides.usecase.OfferingGuides;
import org.comity.guides.usecase.ReadingDesk;
import org.comity.guides.usecase.WaitingGuides;
import org.comity.guides.web.GuidePages;
import org.comity.identity.Access;
import org.comity.identity.FreshTouch;
import org.comity.node.NodeSettings;
import org.comity.treaties.CurrentFacts;
import org.comity.web.Messages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
@EnableConfigurationProperties(GuidesSettings.class)
class GuidesConfiguration {

    static final String FOLDER = "/guides";

    @Bean
    GuideStore guideStore(JdbcClient database, NodeSettings node) {
        return new GuideStore(database, node.demonstration());
    }

    @Bean
    CurrentGuides currentGuides(GuideStore store) {
        return new CurrentGuides(store, ShippedGuides.read(FOLDER));
    }

    @Bean
    GuideAccess guideAccess(Access access) {
        return new GuideAccess(access);
    }

    @Bean
    ReadingDesk guidesReadingDesk(CurrentGuides guides, GuideStore store) {
        return new ReadingDesk(guides, store);
    }

    @Bean
    WaitingGuides waitingGuides(CurrentGuides guides, GuideAccess access, GuidesSettings settings, Clock clock) {
        return new WaitingGuides(guides, access, settings, clock);
    }

    @Bean
    KeepingGuides.Recording recordingGuides(AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        return new KeepingGuides.Recording(audit, events, clock);
    }

    @Bean
    KeepingGuides keepingGuides(
            GuideStore store,
            CurrentGuides guides,
            GuideAccess access,
            GuidesSettings settings,
            FreshTouch touch,
            KeepingGuides.Recording recording) {
        return new KeepingGuides(store, guides, access, settings, touch, recording);
    }

    @Bean
    MakingLeaflets makingLeaflets(Messages messages, NodeSettings node) {
        return new MakingLeaflets(messages, node);
    }

    @Bean
    PrintingLeaflets printingLeaflets(DocumentPress press, MakingLeaflets making) {
        return new PrintingLeaflets(press, making);
    }

    @Bean
    GuidePages guidePages(
            CurrentGuides guides, CurrentFacts facts, Messages messages, MakingLeaflets leaflets, Clock clock) {
        return new GuidePages(guides::shelf, facts, messages, Optional.of(leaflets), clock);
    }

    @Bean
    OfferingGuides offeringGuides(CurrentGuides guides, Messages messages) {
        return new OfferingGuides(guides, messages);
    }
}
