package org.comity.requests;

import java.util.Optional;
import org.comity.identity.Directory;
import org.comity.requests.model.Act;
import org.comity.requests.model.Deed;
import org.comity.requests.store.CorrespondenceStore;
import org.comity.requests.store.NoteStore;
import org.comity.requests.store.OutlineStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.SealedContent;
import org.comity.requests.store.StepStore;
import org.comity.requests.usecase.ActOutcome;
import org.comity.requests.usecase.ActingOnRequest;
import org.comity.requests.usecase.AddingToDraft;
import org.comity.requests.usecase.CaseAccess;
import org.comity.requests.usecase.SavingDraft;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the module of the board asks of this one.
@Configuration
class BoardConfiguration {

    @Bean
    CaseOutlines caseOutlines(JdbcClient database, Directory directory, SealedContent sealing, StepStore steps) {
        return new OutlineStore(database, directory, sealing, steps);
    }

    @Bean
    Correspondence correspondence(JdbcClient database, StepStore steps, NoteStore notes) {
        return new CorrespondenceStore(database, steps, notes);
    }

    @Bean
    Acknowledging acknowledging(ActingOnRequest acting) {
        return (id, officer) -> switch (acting.act(id, officer, new Deed.Plain(Act.ACKNOWLEDGE), Optional.empty())) {
            case ActOutcome.Done done -> new Acknowledging.Result.Done();
            case ActOutcome.Refused(var reason) -> new Acknowledging.Result.Refused(reason);
            case ActOutcome.NotFound() -> new Acknowledging.Result.NotFound();
        };
    }

    @Bean
    DraftTexts draftTexts(RequestStore requests, CaseAccess access, SavingDraft saving) {
        return new AddingToDraft(requests, access, saving);
    }
}
