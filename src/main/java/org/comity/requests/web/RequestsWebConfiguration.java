package org.comity.requests.web;

import java.time.Clock;
import org.comity.directory.ContactDirectory;
import org.comity.library.Interpretations;
import org.comity.pathfinder.PastOutcomes;
import org.comity.pathfinder.Paths;
import org.comity.profiles.LegalProfiles;
import org.comity.requests.GuestLinks;
import org.comity.requests.Requests;
import org.comity.requests.TimeLimits;
import org.comity.requests.ToldOthers;
import org.comity.requests.lint.Linting;
import org.comity.requests.usecase.ActingOnRequest;
import org.comity.requests.usecase.ListingSent;
import org.comity.requests.usecase.LookingBeside;
import org.comity.requests.usecase.NamedFunctions;
import org.comity.requests.usecase.ReleasingRequest;
import org.comity.requests.usecase.ReviewingEmergency;
import org.comity.requests.usecase.SendingRequest;
import org.comity.treaties.CurrentFacts;
import org.comity.treaties.StateNames;
import org.comity.web.Messages;
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
            RemarkWords remarks,
            LookingBeside beside,
            TimeLimits limits,
            GuestLinks links,
            Clock clock) {
        return new RequestPages(requests, told, names, directory, library, remarks, beside, limits, links, clock);
    }

    @Bean
    Linting linting(
            CurrentFacts facts,
            LegalProfiles profiles,
            Paths paths,
            StateNames names,
            NamedFunctions named,
            Clock clock) {
        return new Linting(facts, profiles, paths, names, named::of, clock);
    }

    @Bean
    RemarkWords remarkWords(Linting linting, Messages messages, StateNames names, CurrentFacts facts) {
        return new RemarkWords(linting, messages, names, facts);
    }

    @Bean
    PastOfPath pastOfPath(PastOutcomes outcomes) {
        return new PastOfPath(outcomes);
    }

    @Bean
    Deeds deeds(ActingOnRequest acting, SendingRequest sending, ReleasingRequest releasing) {
        return new Deeds(acting, sending, releasing);
    }

    @Bean
    SentPages sentPages(ListingSent listing, ReviewingEmergency reviewing, StateNames names) {
        return new SentPages(listing, reviewing, names);
    }
}
