package org.comity.documents;

import gg.jte.TemplateEngine;
import org.comity.web.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DocumentsConfiguration {

    @Bean
    DocumentPress documentPress(TemplateEngine templates, Messages messages) {
        return new DocumentPress(templates, messages);
    }

    @Bean
    WordFile wordFile(Messages messages) {
        return new WordFile(messages);
    }
}
