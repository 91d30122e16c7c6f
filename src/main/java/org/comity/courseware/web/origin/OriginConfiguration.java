package org.comity.courseware.web.origin;

import gg.jte.TemplateEngine;
import java.net.URI;
import org.comity.courseware.usecase.FindingRun;
import org.comity.courseware.usecase.KeepingDocuments;
import org.comity.courseware.usecase.LaunchingUnit;
import org.comity.courseware.usecase.OriginPlace;
import org.comity.courseware.usecase.ReceivingStatements;
import org.comity.courseware.usecase.RunningSco;
import org.comity.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.ObjectMapper;

/// The servlet is no bean: the server of the pages would take it for one of its own.
@Configuration
class OriginConfiguration {

    @Bean
    PackageServlet.Calls callsOfUnits(
            OriginPlace place,
            RunningSco running,
            LaunchingUnit launching,
            ReceivingStatements receiving,
            KeepingDocuments documents,
            ObjectMapper json) {
        var origin = place.origin().orElseGet(() -> URI.create(place.pages()));
        return new PackageServlet.Calls(
                new ScormCalls(running, json),
                new Cmi5Calls(launching, origin, json),
                new XapiCalls(receiving, documents, json));
    }

    @Bean
    PackageOrigin packageOrigin(
            OriginPlace place,
            FindingRun runs,
            RunningSco running,
            PackageServlet.Calls calls,
            TemplateEngine templates,
            Messages messages,
            @Value("${server.address:127.0.0.1}") String address) {
        var headers = new OriginHeaders(place.pages());
        var servlet = new PackageServlet(
                runs,
                headers,
                new FrameAnswers(templates, messages, running, headers),
                new ContentAnswers(runs, headers),
                calls);
        return new PackageOrigin(place, address, servlet);
    }
}
