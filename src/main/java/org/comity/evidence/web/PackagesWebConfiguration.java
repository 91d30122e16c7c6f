package org.comity.evidence.web;

import org.comity.evidence.usecase.AskingForEvidenceTouch;
import org.comity.evidence.usecase.ReadingEvidence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PackagesWebConfiguration {

    @Bean
    EvidencePages evidencePages(ReadingEvidence reading, AskingForEvidenceTouch asking) {
        return new EvidencePages(reading, asking);
    }
}
