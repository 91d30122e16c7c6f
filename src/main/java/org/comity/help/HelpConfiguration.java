package org.comity.help;

import java.time.Clock;
import java.util.Optional;
import org.comity.audit.AuditTrail;
import org.comity.help.model.ShippedServices;
import org.comity.help.store.ServiceStore;
import org.comity.help.usecase.CurrentServices;
import org.comity.help.usecase.KeepingServices;
import org.comity.help.usecase.OfferingHelp;
import org.comity.help.usecase.ServiceAccess;
import org.comity.help.web.HelpFiles;
import org.comity.help.web.KeepingCopy;
import org.comity.help.web.MakingPages;
import org.comity.identity.Access;
import org.comity.identity.Directory;
import org.comity.identity.FreshTouch;
import org.comity.node.NodeSettings;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;
import org.comity.web.PagesAsFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

@Configuration
@EnableConfigurationProperties(HelpSettings.class)
class HelpConfiguration {

    @Bean
    ServiceStore helpServiceStore(JdbcClient database, ObjectMapper json, NodeSettings node) {
        return new ServiceStore(database, json, node.demonstration());
    }

    @Bean
    CurrentServices currentServices(ServiceStore store) {
        return new CurrentServices(store, ShippedServices.shipped());
    }

    @Bean
    ServiceAccess serviceAccess(Access access, Directory directory) {
        return new ServiceAccess(access, directory);
    }

    @Bean
    KeepingServices keepingServices(
            ServiceStore store,
            CurrentServices services,
            ServiceAccess access,
            FreshTouch touch,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        return new KeepingServices(store, services, access, touch, audit, events, clock);
    }

    @Bean
    OfferingHelp offeringHelp(CurrentServices services, CurrentFacts facts, StateNames names, Messages messages) {
        return new OfferingHelp(services, facts, names, messages);
    }

    /// Guides are asked for when a page is made: the module that has them may know this one.
    @Bean
    MakingPages makingHelpPages(
            CurrentServices services,
            CurrentFacts facts,
            StateNames names,
            ObjectProvider<GuideOf> guides,
            Clock clock) {
        GuideOf known = problem -> Optional.ofNullable(guides.getIfAvailable()).flatMap(guide -> guide.path(problem));
        return new MakingPages(services::now, facts, names, known, clock);
    }

    @Bean
    HelpFiles helpFiles(PagesAsFiles files, MakingPages pages, NodeSettings node, ObjectProvider<PagesOfHelp> others) {
        return new HelpFiles(files, pages, node, others::orderedStream);
    }

    @Bean
    KeepingCopy keepingHelpCopy(HelpFiles files, NodeSettings node, HelpSettings settings) {
        return new KeepingCopy(files, settings.copyFolder(node.home()), settings.keepCopy());
    }
}
